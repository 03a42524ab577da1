"""Characters that no font can draw, neither ours nor those of the computer."""

from collections.abc import Iterable

from fresque.core.i18n import tr
from fresque.layout import fonts
from fresque.storage.decks.problems import Problems
from fresque.storage.decks.texts import Text


def glyphs(texts: Iterable[Text], problems: Problems) -> None:
    """Note, once a card, the characters it holds that cannot be drawn."""
    missing: dict[str, str] = {}
    first: dict[str, Text] = {}
    for text in texts:
        if found := fonts.missing(text.scalar.text):
            first.setdefault(text.whose, text)
            missing[text.whose] = missing.get(text.whose, "") + found
    for whose, chars in missing.items():
        summary = tr("No font draws {characters} in “{card}”.", characters=_named(chars), card=whose)
        hint = tr("Install one that has it, or write it otherwise: an empty box would be printed.")
        problems.warning(first[whose].scalar, summary, hint, "glyph")


def _named(chars: str) -> str:
    """日 (U+65E5), ten characters at most."""
    shown = list(dict.fromkeys(chars))
    names = [f"{char} (U+{ord(char):04X})" for char in shown[:10]]
    return ", ".join(names) + (", …" if len(shown) > 10 else "")
