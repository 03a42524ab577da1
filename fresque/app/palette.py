"""The palette of commands: all that the window can do and go to, found by its words, those used last first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from fresque.app.action import Action
from fresque.app.desk import Desk
from fresque.app.palette_words import ALSO, why_not
from fresque.app.search import search
from fresque.core.alike import folded
from fresque.core.i18n import tr

MOST = 60
"""Commands shown."""
RECENT = 6
"""Commands remembered."""
PLACES = 5
"""Cards of the table shown after the commands."""
_ENOUGH = 3
"""Letters typed before cards are looked for."""
_OTHER_NAME = 3
"""The rank of a command found by another name than its title."""
Kind = Literal["command", "record", "table"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line: a command by its action's id, a thing on the table by its record's, or a table by its number.

    `keys` are those of its shortcut, `remark` what it is when it is no command; `why_not` is empty when it may be done.
    """

    kind: Kind
    id: str
    title: str
    keys: str = ""
    remark: str = ""
    why_not: str = ""


def entries(actions: Sequence[Action], desk: Desk, words: str, recent: Sequence[str] = ()) -> list[Entry]:
    """The commands found, then the tables and the cards on the table in view."""
    return [*(_command(a, desk) for a in sought(actions, desk, words, recent)), *_places(desk, words)]


def sought(actions: Sequence[Action], desk: Desk, words: str, recent: Sequence[str] = ()) -> list[Action]:
    """The actions whose title or other names hold all the words, titles first; those not possible now last among them.

    Without words: the ones used last, then all, as the menus have them.
    """
    parts = folded(words).split()
    ranked = []
    for n, action in enumerate(actions):
        rank = _rank(folded(tr(action.title)), folded(tr(ALSO[action.id])) if action.id in ALSO else "", parts)
        if rank is not None:
            used = recent.index(action.id) if action.id in recent else len(recent)
            ranked.append((rank == _OTHER_NAME, not action.enabled(desk), rank, used, n, action))
    ranked.sort(key=lambda entry: entry[:5])
    return [entry[5] for entry in ranked][:MOST]


def remembered(recent: Sequence[str], used: str) -> list[str]:
    """The commands used last, the last first."""
    return [used, *(name for name in recent if name != used)][:RECENT]


def _command(action: Action, desk: Desk) -> Entry:
    keys = action.shortcuts[0] if action.shortcuts else ""
    return Entry("command", action.id, tr(action.title).removesuffix("…"), keys, why_not=why_not(action, desk))


def _places(desk: Desk, words: str) -> Iterator[Entry]:
    parts = folded(words).split()
    for table in range(1, desk.session.info.tables + 1 if desk.session.info.tables > 1 else 1):
        title = tr("Table {n}", n=table)
        if parts and _rank(folded(title), "", parts) is not None:
            yield Entry("table", str(table), title, remark=tr("table"))
    if len(words.strip()) >= _ENOUGH:
        for found in [one for one in search(desk, words) if one.record][:PLACES]:
            yield Entry("record", found.record, found.title, remark=tr("on the table"))


def _rank(title: str, also: str, parts: Sequence[str]) -> int | None:
    """How well a title answers, 0 the best; its other names come after it; None when a word is in neither."""
    if not all(part in title or part in also for part in parts):
        return None
    if title.startswith(" ".join(parts)):
        return 0
    starts = [word for word in re.split(r"[^\w]+", title) if word]
    if all(any(word.startswith(part) for word in starts) for part in parts):
        return 1
    return 2 if all(part in title for part in parts) else _OTHER_NAME
