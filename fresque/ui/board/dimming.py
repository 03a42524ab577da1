"""Everything away from what is chosen, dimmed by their items' own opacity: nothing runs while the view moves."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGraphicsItem

from fresque.app.desk import Desk
from fresque.app.neighbours import lit

PLACED, LINK = 0.42, 0.22
"""How much is seen of what is dimmed."""


class Dimming:
    """Keeps the opacity of the items as the selection wants it."""

    def __init__(self, desk: Desk, placed: Mapping[str, QGraphicsItem], links: Mapping[str, QGraphicsItem]) -> None:
        self._desk = desk
        self._placed = placed
        self._links = links
        self._lit: frozenset[str] | None = None

    def refresh(self, *, anew: bool = False) -> None:
        """Dim what must be; `anew` when items were made again."""
        bright = lit(self._desk)
        if bright == self._lit and not (anew and bright is not None):
            return
        self._lit = bright
        for record_id, item in self._placed.items():
            _show(item, PLACED if bright is not None and record_id not in bright else 1.0)
        for link_id, item in self._links.items():
            _show(item, LINK if bright is not None and link_id not in bright else 1.0)


def _show(item: QGraphicsItem, opacity: float) -> None:
    if item.opacity() != opacity:
        item.setOpacity(opacity)
