"""The palette of commands: everything the window can do, found by its words, those used last first."""

import re
from collections.abc import Sequence

from fresque.app.action import Action
from fresque.app.desk import Desk
from fresque.core.alike import folded
from fresque.core.i18n import tr

MOST = 60
"""Commands shown."""
RECENT = 6
"""Commands remembered."""


def sought(actions: Sequence[Action], desk: Desk, words: str, recent: Sequence[str] = ()) -> list[Action]:
    """The actions whose title holds all the words, the best first; those that are not possible now come last.

    Without words: the ones used last, then all, as the menus have them.
    """
    parts = folded(words).split()
    ranked = []
    for n, action in enumerate(actions):
        rank = _rank(folded(tr(action.title)), parts)
        if rank is not None:
            used = recent.index(action.id) if action.id in recent else len(recent)
            ranked.append((not action.enabled(desk), rank, used, n, action))
    ranked.sort(key=lambda entry: entry[:4])
    return [entry[4] for entry in ranked][:MOST]


def remembered(recent: Sequence[str], used: str) -> list[str]:
    """The commands used last, the last first."""
    return [used, *(name for name in recent if name != used)][:RECENT]


def _rank(title: str, parts: Sequence[str]) -> int | None:
    if not all(part in title for part in parts):
        return None
    starts = [word for word in re.split(r"[^\w]+", title) if word]
    if title.startswith(" ".join(parts)):
        return 0
    return 1 if all(any(word.startswith(part) for word in starts) for part in parts) else 2
