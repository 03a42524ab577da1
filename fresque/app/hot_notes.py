"""The hot notes of a session as the facilitator reads them: the hour, the tag, the words, the card."""

from dataclasses import dataclass

from fresque.app.desk import Desk, fresh_id
from fresque.core import hot_notes
from fresque.core.dates import clock as hour
from fresque.core.facts import Tag, Verbatim, happened
from fresque.core.i18n import _, tr
from fresque.core.outline import quoted
from fresque.core.written import is_written
from fresque.layout.text import plain

TAGS: dict[Tag, str] = {
    "verbatim": _("Verbatim"),
    "idea": _("Idea"),
    "question": _("Question"),
    "follow": _("To follow"),
}
SIGNS: dict[Tag, str] = {"verbatim": "“", "idea": "!", "question": "?", "follow": "→"}
"""What a hurried hand types first, instead of choosing the tag."""


@dataclass(frozen=True, slots=True)
class HotNote:
    """One hot note: `when` is the hour, `about` the title of its card, empty when it has none."""

    id: str
    when: str
    tag: Tag
    text: str
    about: str
    table: int

    @property
    def spoken(self) -> str:
        """On one line: «14 h 22 · Idée · … (RGPD)»."""
        about = f" ({self.about})" if self.about else ""
        return f"{self.when} · {tr(TAGS[self.tag])} · {self.text}{about}"


def hot(desk: Desk) -> list[HotNote]:
    """All of them, the last first."""
    notes = [_told(desk, note) for note in happened(desk.board.records(), Verbatim)]
    return notes[::-1]


def jot(desk: Desk, text: str, tag: Tag) -> bool:
    """Write one down, about the card chosen on the board when there is one."""
    kind, words = tagged(text, tag)
    return desk.commit(hot_notes.jot(fresh_id(), words, tag=kind, table=desk.table, **_chosen(desk)))


def rewrite(desk: Desk, note: str, text: str, tag: Tag) -> bool:
    """Change one."""
    kind, words = tagged(text, tag)
    return desk.commit(hot_notes.rewrite(desk.board, note, words, kind))


def relate(desk: Desk, note: str) -> bool:
    """Link one to the card chosen on the board, or to none when none is."""
    return desk.commit(hot_notes.relate(desk.board, note, **_chosen(desk)))


def about(desk: Desk) -> str:
    """The title of the card that a note written now is about, empty when none is chosen, or several are."""
    return plain(hot_notes.named(desk.deck, desk.board, **_chosen(desk)))


def _chosen(desk: Desk) -> dict[str, str]:
    """The card chosen on the board, and its record when its table worded it."""
    cards = desk.chosen_cards()
    if len(cards) != 1:
        return {"card": "", "on": ""}
    return {"card": cards[0].card, "on": cards[0].id if is_written(desk.deck, cards[0]) else ""}


def tagged(text: str, tag: Tag) -> tuple[Tag, str]:
    """The tag its first sign asks for, with the words left; the one given otherwise."""
    words = text.strip()
    for kind, sign in SIGNS.items():
        if words.startswith(f"{sign} "):
            return kind, words[len(sign) :].strip()
    return tag, words


def _told(desk: Desk, note: Verbatim) -> HotNote:
    at = desk.conduct.when(note.id)
    words = " ".join(note.text.split())
    said = words if note.tag != "verbatim" or words.startswith(("«", "“", '"')) else quoted(words)
    title = plain(hot_notes.named(desk.deck, desk.board, note.card, note.on))
    when = hour(desk.conduct.shown_hour(at)) if at else ""
    return HotNote(note.id, when, note.tag, said, title, note.table)
