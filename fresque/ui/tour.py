"""The guided tour in the window: a small card beside each thing; it waits for the person, and Escape ends it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
)

from fresque.app.desk import Look
from fresque.app.session import Change
from fresque.app.tour import STEPS, Step
from fresque.core.i18n import tr
from fresque.ui.style import ACTION

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

WIDTH = 340
_GAP = 12


class Tour(QFrame):
    """A child of the workshop page, so never on the projected window; the board stays in hand under it."""

    left = Signal()

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._at = 0
        self._before: tuple[int, ...] = ()
        self.setObjectName("tour")
        self.setStyleSheet(f"#tour {{ background: #FFFFFF; border: 2px solid {ACTION}; border-radius: 10px; }}")
        self.setFixedWidth(WIDTH)
        self.count, self.words = QLabel(), QLabel()
        self.count.setObjectName("quiet")
        self.words.setWordWrap(True)
        self.words.setStyleSheet("font-size: 16px;")
        self.next, self.leave_button = QPushButton(), QPushButton(tr("Leave (Esc)"))
        self.next.setObjectName("primary")
        self.leave_button.setObjectName("plain")
        self._assemble()
        self.next.clicked.connect(self.go_on)
        self.leave_button.clicked.connect(self.leave)
        self._stop = page.desk.session.listen(self._changed)
        self._forget = page.desk.looks.add(self._looked)
        page.debrief_requested.connect(self._debriefed)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._place)
        page.installEventFilter(self)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._show()

    @property
    def step(self) -> Step:
        """The step in view."""
        return STEPS[self._at]

    def go_on(self) -> None:
        """The next step; after the last one, the end."""
        if self._at + 1 == len(STEPS):
            self.leave()
        else:
            self._at += 1
            self._show()

    def leave(self) -> None:
        """End the tour at once."""
        if not self.isHidden():
            self.hide()
            self.stop()
            self._page.view.setFocus()
            self.left.emit()

    def stop(self) -> None:
        """Nothing may fire any more."""
        self._later.stop()
        self._page.removeEventFilter(self)
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._stop()
        self._forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._later.start()
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escaped and event.type() == QEvent.Type.ShortcutOverride and self._here():
            self.leave()
            event.accept()
            return True
        return False

    def _here(self) -> bool:
        """Whether the keyboard is in the workshop itself, no dialog over it and nothing being written."""
        writing = isinstance(QApplication.focusWidget(), QLineEdit | QTextEdit | QPlainTextEdit)
        return not writing and QApplication.activeModalWidget() is None

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self.count)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.addWidget(self.leave_button)
        row.addStretch(1)
        row.addWidget(self.next)
        column.addLayout(row)
        for button in (self.next, self.leave_button):
            button.setMinimumHeight(44)

    def _show(self) -> None:
        self._before = self.step.done(self._page.desk)
        keys = [
            self._page.commands[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            for name in self.step.keys
        ]
        said = tr(self.step.words, key=", ".join(keys))
        counted = tr("Guided tour, step {n} of {count}", n=self._at + 1, count=len(STEPS))
        self.count.setText(counted)
        self.words.setText(said)
        self.setAccessibleName(f"{counted}. {said}")
        self.next.setText(tr("Next") if self._at + 1 < len(STEPS) else tr("Finish"))
        self.next.setAccessibleDescription(said)
        self.show()
        self.raise_()
        self._place()
        self.next.setFocus()

    def _place(self) -> None:
        """Beside the thing, inside the page."""
        self.setFixedHeight(self.layout().totalHeightForWidth(WIDTH))  # type: ignore[union-attr]
        page = self._page
        view = page.view.mapTo(page, QPoint())
        panel = page.panel.mapTo(page, QPoint())
        low = view.y() + _GAP
        spots = {
            "deal": (page.width() - WIDTH - _GAP, low),
            "link": (view.x() + _GAP, view.y() + _GAP),
            "clock": (panel.x() - WIDTH - _GAP, panel.y() + _GAP),
            "project": (page.width() - WIDTH - _GAP, low),
            "debrief": (page.width() - WIDTH - 2 * _GAP - page.panel.width(), low),
        }
        x, y = spots[self.step.id]
        self.move(max(0, min(x, page.width() - WIDTH)), max(0, min(y, page.height() - self.height())))

    def _check(self) -> None:
        done = zip(self.step.done(self._page.desk), self._before, strict=True)
        if not self.isHidden() and all(now > before for now, before in done):
            self.go_on()

    def _changed(self, change: Change) -> None:
        self._check()

    def _looked(self, look: Look) -> None:
        if look == "public":
            self._check()

    def _debriefed(self) -> None:
        if self.step.id == "debrief":
            self.leave()
