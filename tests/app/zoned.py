"""The small deck of the tests on a board with zones: three of them, where each cause, effect and action is expected."""

from pathlib import Path

from fresque.app.desk import Desk
from fresque.app.session import Session, SessionInfo
from fresque.core.zones import zones_of
from fresque.storage.decks import read_deck
from tests.app.hand import CLIMATE, Hand

ZONES = (
    "layout: {{kind: {kind}, zones: [{{id: hier, title: Hier, start: 1900, end: 1999}}, "
    "{{id: maintenant, title: Maintenant, start: 2000, end: 2029}}, {{id: demain, title: Demain, start: 2030}}]}}\n"
)
EXPECTED = {"causes": "hier", "effets": "maintenant", "actions": "demain"}


def zoned_deck(folder: Path, kind: str) -> Path:
    """The deck in `folder`, laid out this way; in a ring the causes are steps, expected one after the other."""
    text = (CLIMATE / "deck.yaml").read_text(encoding="utf-8")
    for lot, zone in EXPECTED.items():
        text = text.replace(f"lot: {lot},", f"lot: {lot}, zone: {zone},")
    if kind == "ring":
        for card, zone in (("charbon", "hier"), ("petrole", "maintenant"), ("forets", "demain")):
            text = text.replace(f"{{id: {card},", f"{{id: {card}, kind: step,")
            head, tail = text.split(f"{{id: {card},")
            text = f"{head}{{id: {card},{tail.replace('zone: hier', f'zone: {zone}', 1)}"
    path = folder / kind / "deck.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + ZONES.format(kind=kind), encoding="utf-8")
    return path.parent


class ZonedHand(Hand):
    """A hand at a board with zones; cards may be put by zone and seat: charbon=(0, 2), or (0, "step") in a ring."""

    def __init__(self, folder: Path, kind: str = "timeline", **seats: tuple[int, int | str]) -> None:
        super().__init__()
        self.session = Session.in_memory(read_deck(zoned_deck(folder, kind)), SessionInfo(2))
        self.desk = Desk(self.session)
        for card, (zone, seat) in seats.items():
            self.add(card, "card", card=card, **dict(zip("xy", self.seat(zone, seat), strict=True)))

    def seat(self, zone: int, seat: int | str) -> tuple[float, float]:
        area = zones_of(self.desk.deck).areas[zone]
        return area.step if seat == "step" else area.seats[seat]

    def lies(self, card: str) -> tuple[float, float]:
        record = self.board.get(card)
        return record.x, record.y
