"""A client's look on a report: colours as typed, what is said of their contrast, a logo kept in the session."""

import re
from pathlib import Path

from fresque.app.session import Session
from fresque.core.dates import decimal
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout.debrief.dress import AA, legible
from fresque.layout.palette import ACTION, INK, WHITE, contrast
from fresque.storage.photographs import read_photograph

_HEX = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def colour_of(typed: str) -> str:
    """The colour `#RRGGBB` that was typed, empty when nothing was; raises FresqueError."""
    words = typed.strip()
    if not words:
        return ""
    found = _HEX.fullmatch(words)
    if found is None:
        summary = tr("“{text}” is not a colour.", text=words[:40])
        raise FresqueError(summary, hint=tr("Write it as in #0B5FA5, or choose it."))
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    return f"#{digits.upper()}"


def accent_said(accent: str) -> str:
    """What the contrast of an accent on white paper means for those who read."""
    if not accent:
        return tr("Headings are black and charts blue, as they come.")
    ratio = contrast(accent, WHITE)
    if ratio >= AA:
        return tr("Read well on white: contrast {ratio}.", ratio=decimal(ratio))
    darker = legible(accent)
    return tr(
        "Too pale to be read on white (contrast {ratio}, 4.5 is needed): the darker {shade} is used.",
        ratio=decimal(ratio),
        shade=darker,
    )


def ground_said(ground: str, accent: str = "") -> str:
    """How the head of the report is read on this ground."""
    if not ground:
        return tr("The head of the report stays on white.")
    best = max(contrast(INK, ground), contrast(WHITE, ground))
    words = tr("white") if contrast(WHITE, ground) > contrast(INK, ground) else tr("black")
    if best < AA:
        return tr("Hard to read whatever is written on it (contrast {ratio}): take it paler.", ratio=decimal(best))
    if contrast(accent or ACTION, ground) < AA:
        return tr("Its words are {colour}: the accent would not be read on it.", colour=words)
    return tr("Its words are {colour}: contrast {ratio}.", colour=words, ratio=decimal(best))


def add_logo(session: Session, path: Path) -> str:
    """Keep the picture of a file in the session, as small as it can be; its SHA-256. Raises FresqueError."""
    return session.add_picture(read_photograph(path).data)
