"""The reference links of a deck: what is questionable is explained, and no pair is judged in two ways."""

from fresque.core.i18n import tr, trn
from fresque.storage.decks.look import Look


def unexplained(look: Look) -> None:
    """A questionable link comes with what a facilitator can answer."""
    for n, link in enumerate(look.own.links):
        if link.kind == "questionable" and not link.explanation:
            summary = tr("This questionable link has no “explanation”.")
            look.warning("link", ("links", n), summary, tr("Say what a facilitator can answer."))


def both_ways(look: Look) -> None:
    """A pair is not expected one way and questionable the other: people at the table do not see which way is meant."""
    kinds = {(link.source, link.target): link.kind for link in look.deck.links}
    first = {(link.source, link.target): n for n, link in reversed(list(enumerate(look.own.links)))}
    for n, link in enumerate(look.own.links):
        back = (link.target, link.source)
        if first.get(back, -1) > n or {link.kind, kinds.get(back)} != {"expected", "questionable"}:
            continue
        said = {"kind": link.kind, "other": kinds[back]}
        if back in first:
            line = look.line("links", first[back])
            summary = tr(
                "This link is “{kind}” here and “{other}” the other way round on line {line}.", line=line, **said
            )
        else:
            summary = tr("This link is “{kind}” here and “{other}” the other way round in the base.", **said)
        look.warning("link", ("links", n), summary, tr("Keep one, or make the two agree."))


def repeated(look: Look) -> None:
    """A fork keeps the links of its base by itself: those it copies would no longer follow it."""
    base = set(look.base.links) if look.base else set()
    copied = [n for n, link in enumerate(look.own.links) if link in base]
    if copied:
        summary = trn("{n} link is that of the base already.", "{n} links are those of the base already.", len(copied))
        look.warning("link", ("links", copied[0]), summary, tr("Delete them here: a fork keeps the links of its base."))
