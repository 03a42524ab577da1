"""«The story of our fresque»: a sheet over the window that replays how a table came to be. Nothing is written."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fresque.app.replay import Replay
from fresque.app.replay_words import hour, place, told
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout.canvas import Picture
from fresque.ui.board import miniature
from fresque.ui.board.miniature import Miniature
from fresque.ui.cover import Cover
from fresque.ui.style import PAPER, icon
from fresque.ui.timeline import Timeline

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

FRAME_MS = 40
SPEEDS = (30, 60, 120)
"""Seconds the whole story may take."""


def show_story(page: "WorkshopPage") -> None:
    """Replay the table in view over the window; the bar says so when it has no story."""
    story = Replay(page.desk.deck, page.desk.session.history, page.desk.table)
    try:
        story.check()
    except FresqueError as error:
        page.notice.refuse(error)
        return
    cover = StoryCover(story, page.pictures, page, tables=page.desk.session.info.tables)
    cover.save_requested.connect(page.save_story)
    cover.lay(page.view)


class Stage(QWidget):
    """The board as it was at a moment, everything ever placed in view; what changed last is ringed."""

    def __init__(self, story: Replay, pictures: Mapping[str, Picture], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story = story
        self._miniature = Miniature(story.deck, pictures)
        self._moment = 0
        self.setMinimumSize(200, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_moment(self, moment: int) -> None:
        """Draw what lay there after `moment` gestures."""
        self._moment = moment
        self.setAccessibleName(place(self._story, moment))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER))
        records, room = self._story.records(self._moment), QRectF(self.rect())
        self._miniature.paint(painter, records, self._story.area, room)
        if self._moment:
            miniature.place(painter, self._story.area, room)
            touched = (step.id for step in self._story.moments[self._moment - 1].steps)
            miniature.mark(painter, self._story.deck, records, touched)


class StoryCover(Cover):
    """Space plays and stops, arrows step, Page Up and Page Down change chapter, Escape closes."""

    save_requested = Signal()
    clicker = False

    def __init__(self, story: Replay, pictures: Mapping[str, Picture], parent: QWidget, *, tables: int = 1) -> None:
        """`tables` is how many the session has: the story names its own when there are several."""
        super().__init__(parent)
        self._story = story
        self._spent = 0.0
        self._seconds = 60
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("The story of our fresque"))
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self.stage = Stage(story, pictures)
        self.timeline = Timeline(story)
        self.words, self.when = QLabel(), QLabel()
        self.play = self._button(tr("Play"), "mdi6.play", self.toggle)
        self._assemble(tables)
        self.setFocusProxy(self.timeline)
        self.timeline.valueChanged.connect(self._moved)
        self.timeline.sliderPressed.connect(self.pause)
        self.timeline.setValue(len(story))

    @property
    def playing(self) -> bool:
        """Whether the story goes on by itself."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Play from here, or from the start when at the end; or stop."""
        if self.playing:
            self.pause()
            return
        if self.timeline.value() == len(self._story):
            self.timeline.setValue(0)
        self._spent = self._story.times[self.timeline.value()]
        self._clock.start()
        self._timer.start()
        self._show_playing()

    def pause(self) -> None:
        """Stay where one is."""
        self._timer.stop()
        self._show_playing()

    def advance(self, seconds: float) -> None:
        """Go on by `seconds` of the story at the chosen speed; it stops at its end."""
        self._spent += seconds / self._story.lasting(self._seconds)
        self.timeline.setValue(self._story.at_time(self._spent))
        if self._spent >= 1:
            self.pause()

    def step(self, by: int) -> None:
        """One gesture on or back."""
        self.pause()
        self.timeline.setValue(self.timeline.value() + by)

    def choose_speed(self, seconds: int) -> None:
        """How long the whole story takes."""
        self._seconds = seconds

    def stop(self) -> None:
        self._timer.stop()

    def done(self) -> None:
        self.pause()
        super().done()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.toggle()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _tick(self) -> None:
        self.advance(self._clock.restart() / 1000)

    def _moved(self, moment: int) -> None:
        if self._story.at_time(self._spent) != moment:
            self._spent = self._story.times[moment]
        self.stage.show_moment(moment)
        words = told(self._story, moment)
        room = max(200, self.words.width() - 8)
        self.words.setText(self.words.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
        self.words.setToolTip(words)
        self.when.setText(hour(self._story, moment))
        self.timeline.setAccessibleDescription(f"{place(self._story, moment)}. {words}")
        if not self.playing:
            QAccessible.updateAccessibility(QAccessibleEvent(self.timeline, QAccessible.Event.DescriptionChanged))

    def _show_playing(self) -> None:
        name, words = ("mdi6.pause", tr("Pause")) if self.playing else ("mdi6.play", tr("Play"))
        self.play.setIcon(icon(name, "#FFFFFF"))
        self.play.setText(words)

    def _assemble(self, tables: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addLayout(self._head(tables))
        column.addWidget(self.stage, 1)
        column.addWidget(self.timeline)
        column.addLayout(self._foot())

    def _head(self, tables: int) -> QHBoxLayout:
        row = QHBoxLayout()
        title = QLabel(tr("The story of our fresque"))
        title.setObjectName("clock")
        row.addWidget(title)
        if tables > 1:
            row.addWidget(QLabel(tr("Table {n}", n=self._story.table)))
        row.addStretch(1)
        row.addWidget(self._button(tr("Save the story…"), "mdi6.download", self._save))
        row.addWidget(self._button(tr("Back to the board"), "mdi6.close", self.done))
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.play.setObjectName("primary")
        self.play.setMinimumWidth(110)
        row.addWidget(self._button("", "mdi6.step-backward", partial(self.step, -1), tr("One gesture back")))
        row.addWidget(self.play)
        row.addWidget(self._button("", "mdi6.step-forward", partial(self.step, 1), tr("One gesture on")))
        row.addSpacing(12)
        self.when.setStyleSheet("font-weight: 700; font-size: 17px;")
        self.when.setMinimumWidth(76)
        row.addWidget(self.when)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.words, 1)
        row.addSpacing(12)
        group = QButtonGroup(self)
        for seconds in SPEEDS:
            words = tr("{n} s", n=seconds) if seconds < 120 else tr("{n} min", n=seconds // 60)
            button = self._button(words, "", partial(self.choose_speed, seconds), tr("Play in {time}", time=words))
            button.setCheckable(True)
            button.setStyleSheet("QPushButton:checked { background: #D3E2F4; }")
            button.setChecked(seconds == self._seconds)
            group.addButton(button)
            row.addWidget(button)
        self._show_playing()
        return row

    def _button(self, text: str, pictogram: str, run: Callable[[], None], name: str = "") -> QPushButton:
        button = _Button(text)
        button.setMinimumHeight(44)
        button.setMinimumWidth(44)
        button.setAccessibleName(name or text)
        button.setToolTip(name)
        if pictogram:
            button.setIcon(icon(pictogram))
            button.setIconSize(QSize(20, 20))
        button.clicked.connect(run)
        return button

    def _save(self) -> None:
        self.done()
        self.save_requested.emit()


class _Button(QPushButton):
    """A button that leaves the arrows to the slider."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows:
            event.ignore()
        else:
            super().keyPressEvent(event)
