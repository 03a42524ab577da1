"""A debate in words for the facilitator: the moments, the counts, how people moved, who argued."""

from fresque.app.debating import Debate, Stand
from fresque.core.dates import decimal, signed
from fresque.core.debating import mean, shifts
from fresque.core.facts import DebateTurn
from fresque.core.i18n import tr, trn
from fresque.core.report.room_words import moment_said


def stand_said(stand: Stand, before: Stand | None) -> str:
    """«Après l’argument 2 : 3 · 5 · 4 — 12 personnes, moyenne 2,1 (+1, −1, 0) — cachée»."""
    counts = " · ".join(map(str, stand.counts))
    people = trn("{n} person", "{n} people", sum(stand.counts))
    where = mean(stand.counts)
    parts = [people, tr("mean {now} of {all}", now=decimal(where or 0), all=len(stand.counts))]
    if before is not None and (moved := shifts(before.counts, stand.counts)):
        parts.append(tr("shift {moves}", moves=" ".join(map(signed, moved))))
    parts.append(tr("revealed") if stand.shown else tr("hidden"))
    return tr("{moment}: {counts}", moment=moment_said(stand.moment), counts=counts) + " — " + ", ".join(parts)


def stands_said(debate: Debate) -> list[tuple[str, str]]:
    """Each stand with its id, the last first, compared with the one before."""
    pairs = zip((None, *debate.stands), debate.stands, strict=False)
    return [(stand.id, stand_said(stand, before)) for before, stand in pairs][::-1]


def argument_said(n: int, turn: DebateTurn, shown: bool) -> str:
    """«2. Contre — … (montré)»; the words are missing when nobody wrote them."""
    side = {"for": tr("For"), "against": tr("Against")}.get(turn.side, tr("Argument"))
    words = " ".join(turn.text.split()) or tr("(not written)")
    seen = tr(" — on the wall") if shown else ""
    return f"{n}. {side} — {words}{seen}"


def speakers_said(debate: Debate) -> str:
    """How many spoke on each side."""
    sides = [turn.side for turn in debate.arguments]
    return tr("For {pros} · Against {cons}", pros=sides.count("for"), cons=sides.count("against"))
