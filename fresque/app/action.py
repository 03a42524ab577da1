"""What an action is: one thing the facilitator can do, said as a value, and what it may ask of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from fresque.app.desk import Desk
from fresque.core.geometry import Rect


class Surface(Protocol):
    """What an action may ask of the window it runs in."""

    def visible(self) -> Rect: ...
    def fit(self) -> None: ...
    def zoom(self, factor: float) -> None: ...
    def reveal(self, record_id: str) -> None: ...
    def edit_text(self, record_id: str) -> None: ...
    def edit_new(self, record_id: str) -> None: ...
    def read_large(self, card_id: str, face: str) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def go_home(self) -> None: ...
    def print_cards(self) -> None: ...
    def save_board(self) -> None: ...
    def write_debrief(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def next_pane(self) -> None: ...


Run = Callable[[Desk, Surface], None]
Test = Callable[[Desk], bool]


def always(desk: Desk) -> bool:
    """An action that is always possible."""
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the facilitator can do; ids are stable, titles are translated when shown."""

    id: str
    title: str
    menu: str
    run: Run
    shortcuts: tuple[str, ...] = ()
    enabled: Test = always
    icon: str = ""
    checked: Test | None = None
