"""What the simulated people of a rehearsal do in a debate: where they stand, what they say, which hands they raise.

They do it; the facilitator counts and writes, as in a room. The same seed and the same debate give the same people.
"""

from random import Random

from fresque.app.dealing import people
from fresque.app.debates import ROOM, Debate
from fresque.app.debating import argue, begin, debated, go, labels, reveal_stand, take_stand
from fresque.app.desk import Desk
from fresque.app.show_of_hands import HandsUp
from fresque.core.dealing import seats
from fresque.core.deck import Phase
from fresque.core.facts import Side
from fresque.core.i18n import _, speaking, tr

A_TABLE = 7
"""People at a table when nobody counted them."""
MINDS_CHANGED = 0.25
"""Share of the people who take one step at each moment."""
ARGUMENTS = 4
"""Arguments of a debate that is played whole."""
_SAID: dict[Side, tuple[str, ...]] = {
    "for": (
        _("It already works elsewhere, why not here?"),
        _("Those who are concerned ask for it."),
        _("Doing nothing costs more."),
        _("Everyone could check, and that changes everything."),
        _("We learn by trying."),
    ),
    "against": (
        _("And who pays for it in ten years?"),
        _("It leaves out those who have the least."),
        _("We would lose what we know how to do."),
        _("Nobody can promise that it will stop there."),
        _("It answers a question nobody asked."),
    ),
}


def present(desk: Desk, table: int) -> int:
    """How many people debate: those counted, or as many as the tables hold."""
    tables = desk.session.info.tables
    there = people(desk)
    everyone = there.present or there.expected or A_TABLE * tables
    return everyone if table == ROOM else max(1, seats(everyone, tables, table))


def standing(desk: Desk, debate: Debate) -> tuple[int, ...]:
    """Where people stand now, a count a place: where they stood last, but for a few who took a step."""
    wide = len(labels(desk, debate.table))
    last = debate.last
    if last is not None and len(last.counts) == wide:
        return _moved(_dice(desk, debate, debate.moment), last.counts)
    dice = _dice(desk, debate, "first")
    weights = [dice.uniform(0.5, 2.0) for _place in range(wide)]
    places = dice.choices(range(wide), weights, k=present(desk, debate.table))
    return tuple(places.count(place) for place in range(wide))


def saying(desk: Desk, debate: Debate) -> tuple[Side, str]:
    """The next argument: its side, and its words in the language of the deck."""
    side, said = debate.next_side, len(debate.arguments)
    words = list(_SAID[side])
    _dice(desk, debate, side).shuffle(words)
    with speaking(desk.deck.language):
        return side, tr(words[said // 2 % len(words)])


def raising(desk: Desk, hands: HandsUp) -> tuple[int, ...]:
    """The hands each choice of a vote has."""
    dice = Random(f"{desk.session.info.seed}/{hands.question}/{hands.record}")
    count = len(hands.options)
    raised = dice.choices(range(count), [dice.uniform(0.3, 2.0) for _option in range(count)], k=present(desk, ROOM))
    return tuple(raised.count(option) for option in range(count))


def debate_whole(desk: Desk, card: str) -> None:
    """A debate from its question to its last positions, as a facilitator would write it."""
    begin(desk, card)
    for n in range(ARGUMENTS + 1):
        _stand(desk, seen=n in (0, ARGUMENTS))
        debate = debated(desk)
        if debate is not None and n < ARGUMENTS:
            argue(desk, *saying(desk, debate))
    go(desk, "turned")
    go(desk, "final")
    _stand(desk, seen=True)
    go(desk, "end")


def debated_in(desk: Desk, phase: Phase) -> str:
    """The card debated in a phase: a statement dealt in it, a controversy two phases after those were; else empty."""
    phases = desk.deck.workshop.phases
    here = next((n for n, one in enumerate(phases) if one.id == phase.id), 0)
    for card in desk.deck.cards:
        dealt = next((n for n, one in enumerate(phases) if card.lot in one.deals), None)
        if dealt is None or card.kind not in ("statement", "controversy"):
            continue
        if here == (dealt if card.kind == "statement" else min(dealt + 2, len(phases) - 1)):
            return card.id
    return ""


def _stand(desk: Desk, *, seen: bool) -> None:
    debate = debated(desk)
    if debate is not None and take_stand(desk, standing(desk, debate)) and seen:
        reveal_stand(desk)


def _moved(dice: Random, counts: tuple[int, ...]) -> tuple[int, ...]:
    """Some people took one step to a neighbouring place; nobody leaves."""
    made = list(counts)
    for place, count in enumerate(counts):
        for _person in range(count):
            beside = place + dice.choice((-1, 1))
            if dice.random() < MINDS_CHANGED and 0 <= beside < len(made):
                made[place] -= 1
                made[beside] += 1
    return tuple(made)


def _dice(desk: Desk, debate: Debate, moment: str) -> Random:
    return Random(f"{desk.session.info.seed}/{debate.card.id}/{debate.table}/{moment}")
