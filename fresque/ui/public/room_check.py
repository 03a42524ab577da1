"""Trying the room before people come: the test pattern on the wall, and what could spoil the day, one line each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from fresque.app.room_check import (
    Check,
    State,
    awake_check,
    disk_check,
    power_check,
    readable_check,
    screens_check,
    sound_check,
    state_said,
)
from fresque.core.i18n import tr
from fresque.storage.machine import free_bytes, power
from fresque.storage.places import application_folder
from fresque.ui.cover_page import CoverPage
from fresque.ui.public.preview import said
from fresque.ui.sound import play, player
from fresque.ui.style import icon

if TYPE_CHECKING:
    from fresque.ui.public.projection import Projection
    from fresque.ui.workshop import WorkshopPage

_SIGNS: dict[State, tuple[str, str]] = {
    "good": ("mdi6.check-circle", "#1B7A4B"),
    "look": ("mdi6.eye-outline", "#0B5FA5"),
    "bad": ("mdi6.alert", "#B4470F"),
    "unknown": ("mdi6.help-circle-outline", "#5A6270"),
}


def try_room(page: "WorkshopPage") -> None:
    """Lay the checks over the window; the pattern is shown as soon as there is a screen for it."""
    RoomCheck(page, page.projection).lay(page.view)


class RoomCheck(CoverPage):
    """Escape goes back to the board, and the room to what it saw."""

    def __init__(self, page: "WorkshopPage", projection: "Projection") -> None:
        super().__init__(page, tr("Trying the room"), margin=48)
        self._projection = projection
        self._before = projection.show.name
        self.checks: tuple[Check, ...] = ()
        self._rows = QGridLayout()
        self.pattern = self._button(tr("Show the pattern"), "mdi6.projector", self.show_pattern)
        self.exchange = self._button(tr("Exchange the screens"), "mdi6.swap-horizontal", self.exchange_screens)
        self._assemble()
        self.setFocusProxy(self.pattern)
        projection.screens.changed.connect(self.refresh)
        self.until_done(self._look_away)
        if len(projection.screens.places()) > 1:
            self.show_pattern()
        self.refresh()

    def show_pattern(self) -> None:
        """Put the pattern on the wall."""
        if not self._projection.show.projecting:
            self._projection.start()
        self._projection.show.show_pattern(self._screen_said())
        self.refresh()

    def exchange_screens(self) -> None:
        """The pattern was on the wrong one."""
        self._projection.exchange()
        self.show_pattern()

    def play_sound(self) -> None:
        """A sound, for whoever stands at the back."""
        play(self)

    def refresh(self) -> None:
        """Look at everything again."""
        places, where = self._projection.screens.places(), self._projection.place
        self.checks = (
            screens_check(places, where if self._projection.show.projecting else None),
            readable_check(),
            sound_check(bool(player())),
            awake_check(self._projection.awake.hold()),
            power_check(power()),
            disk_check(_free()),
        )
        self.exchange.setEnabled(len(places) > 1 and self._projection.show.projecting)
        self._fill()
        show = self._projection.show
        self.likeness.show_screen(show.shown(), said(show))

    def done(self) -> None:
        show = self._projection.show
        if show.name == "pattern":
            show.choose(self._before if self._before != "pattern" else "welcome")
        super().done()

    def _look_away(self) -> None:
        self._projection.screens.changed.disconnect(self.refresh)

    def _screen_said(self) -> str:
        place = self._projection.place
        return tr("{screen} · {w} × {h}", screen=place.name, w=place.w, h=place.h) if place else ""

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for n, check in enumerate(self.checks):
            sign, color = _SIGNS[check.state]
            mark, name, words = QLabel(), QLabel(check.name), QLabel(check.sentence)
            mark.setPixmap(icon(sign, color, 28).pixmap(QSize(28, 28)))
            mark.setAccessibleName(state_said(check.state))
            state = QLabel(state_said(check.state))
            state.setStyleSheet(f"color: {color}; font-weight: 700;")
            name.setStyleSheet("font-weight: 700; font-size: 16px;")
            words.setStyleSheet("font-size: 16px;")
            words.setWordWrap(True)
            for column, part in enumerate((mark, state, name, words)):
                self._rows.addWidget(part, n, column)

    def _assemble(self) -> None:
        column = self.column
        column.setSpacing(18)
        self.close_head()
        lead = QLabel(tr("An hour before people come: put the pattern on the wall, then go to the back of the room."))
        lead.setObjectName("lead")
        lead.setWordWrap(True)
        column.addWidget(lead)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        sheet.setStyleSheet("QWidget#sheet { background: #FFFFFF; border-radius: 12px; }")
        sheet.setLayout(self._rows)
        self._rows.setContentsMargins(24, 20, 24, 20)
        self._rows.setHorizontalSpacing(18)
        self._rows.setVerticalSpacing(22)
        self._rows.setColumnStretch(3, 1)
        column.addWidget(sheet)
        column.addLayout(self._buttons())
        column.addWidget(self.likeness, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.pattern.setObjectName("primary")
        self.pattern.setIcon(icon("mdi6.projector", "#FFFFFF"))
        for button in (
            self.pattern,
            self.exchange,
            self._button(tr("Play a sound"), "mdi6.volume-high", self.play_sound),
            self._button(tr("Look again"), "mdi6.refresh", self.refresh),
        ):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _button(self, text: str, pictogram: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setMinimumHeight(44)
        button.setIcon(icon(pictogram))
        button.clicked.connect(run)
        return button


def _free() -> int | None:
    try:
        return free_bytes(application_folder())
    except OSError:
        return None
