"""A debate in words for the facilitator: the moments, the counts, how people moved."""

from fresque.app.debating import Stand
from fresque.core.dates import decimal, signed
from fresque.core.debating import mean, shifts
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
