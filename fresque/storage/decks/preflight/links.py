"""The reference links of a deck: what is questionable is explained, and no pair is judged in two ways."""

from fresque.core.i18n import tr
from fresque.storage.decks.look import Look


def unexplained(look: Look) -> None:
    """A questionable link comes with what a facilitator can answer."""
    for n, link in enumerate(look.own.links):
        if link.kind == "questionable" and not link.explanation:
            summary = tr("This questionable link has no “explanation”.")
            look.warning("link", ("links", n), summary, tr("Say what a facilitator can answer."))


def both_ways(look: Look) -> None:
    """A pair is not expected one way and questionable the other: people at the table do not see which way is meant."""
    first: dict[tuple[str, str], int] = {}
    for n, link in enumerate(look.own.links):
        other = first.get((link.target, link.source))
        first.setdefault((link.source, link.target), n)
        if other is None or {link.kind, look.own.links[other].kind} != {"expected", "questionable"}:
            continue
        summary = tr(
            "This link is “{kind}” here and “{other}” the other way round on line {line}.",
            kind=link.kind,
            other=look.own.links[other].kind,
            line=look.line("links", other),
        )
        look.warning("link", ("links", n), summary, tr("Keep one, or make the two agree."))
