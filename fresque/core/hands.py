"""Who may undo what: each actor's own gestures, the last first, redone until they make a new one."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from fresque.core.batch import Redo, Undo
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr


@dataclass(slots=True)
class _Hand:
    """One actor's gestures that live, by number, and those undone since the last new one, in the order undone."""

    alive: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)


class Hands:
    """The gestures of every actor, as far as undoing goes."""

    def __init__(self) -> None:
        self._hands: dict[str, _Hand] = {}

    def did(self, actor: str, seq: int) -> None:
        """Note a new gesture: what the actor had undone can no longer be redone."""
        hand = self._hands.setdefault(actor, _Hand())
        hand.alive.append(seq)
        hand.undone.clear()

    def turn(self, actor: str, gesture: Undo | Redo) -> None:
        """Note an undo or a redo; raises FresqueError when it is not this actor's to do."""
        hand = self._hands.get(actor, _Hand())
        if isinstance(gesture, Undo):
            place = bisect_left(hand.alive, gesture.seq)
            if hand.alive[place : place + 1] != [gesture.seq]:
                raise _not_theirs(tr("“{actor}” cannot undo gesture {seq}.", actor=actor, seq=gesture.seq))
            del hand.alive[place]
            hand.undone.append(gesture.seq)
        else:
            if gesture.seq not in hand.undone:
                raise _not_theirs(tr("“{actor}” cannot redo gesture {seq}.", actor=actor, seq=gesture.seq))
            hand.undone.remove(gesture.seq)
            insort(hand.alive, gesture.seq)

    def undoable(self, actor: str) -> int | None:
        """The actor's last gesture still alive."""
        hand = self._hands.get(actor)
        return hand.alive[-1] if hand and hand.alive else None

    def redoable(self, actor: str) -> int | None:
        """The gesture the actor undid last, unless they have made a new one since."""
        hand = self._hands.get(actor)
        return hand.undone[-1] if hand and hand.undone else None


def _not_theirs(summary: str) -> FresqueError:
    return FresqueError(
        summary, hint=tr("Each hand undoes only its own gestures, and redoes them only before making a new one.")
    )
