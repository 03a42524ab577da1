"""The bar where a lot is dealt in another way, or out of its turn after a warning: in the window, never in a box."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from fresque.app.dealing import MODES, READINGS, deal, hands, lacking, out_of_turn
from fresque.app.desk import Desk
from fresque.core.i18n import tr
from fresque.ui.style import SECONDARY, spaced

READING = 3
"""Minutes of silent reading proposed."""


class DealBar(QFrame):
    """`dealt` carries the sentence to tell; `left` gives the keyboard back."""

    dealt = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("asking")
        self.lot, self.mode, self.reading, self.tables = (_choice(name) for name in _names())
        for lot in desk.deck.lots:
            self.lot.addItem(tr("Lot {n} · {title}", n=desk.deck.lot_number(lot.id), title=lot.title), lot.id)
        for mode, words in MODES.items():
            if mode != "turn" or desk.session.info.tables > 1:
                self.mode.addItem(tr(words), mode)
        for reading, words in READINGS.items():
            self.reading.addItem(tr(words), reading)
        self.silent = spaced(QSpinBox())
        self.silent.setRange(0, 30)
        self.silent.setValue(READING)
        self.silent.setSuffix(tr(" min in silence"))
        self.silent.setSpecialValueText(tr("No clock"))
        self.silent.setMinimumHeight(44)
        self.silent.setAccessibleName(tr("Minutes of silent reading"))
        for choice, letters in ((self.lot, 18), (self.mode, 24), (self.reading, 24), (self.tables, 16)):
            choice.setMinimumContentsLength(letters)
        for everyone, words in ((False, tr("This table")), (True, tr("All that lack it"))):
            self.tables.addItem(words, everyone)
        self.warning = QLabel()
        self.warning.setStyleSheet("font-weight: 700;")
        self.share = QLabel()
        self.share.setStyleSheet(f"color: {SECONDARY};")
        self.confirm = QPushButton(tr("Deal"))
        self.confirm.setObjectName("primary")
        self.confirm.clicked.connect(self._deal)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.put_away)
        self._assemble()
        for choice in (self.lot, self.mode, self.reading, self.tables):
            choice.currentIndexChanged.connect(self._say)
        self.hide()

    def open(self) -> None:
        """Propose the next lot; the keyboard is on the button."""
        lot = self._desk.next_lot()
        self.lot.setCurrentIndex(max(0, self.lot.findData(lot)))
        self.mode.setCurrentIndex(0)
        self.reading.setCurrentIndex(max(0, self.reading.findData(self._desk.conduct.reading)))
        several = self._desk.session.info.tables > 1
        self.tables.setVisible(several)
        self.tables.setCurrentIndex(int(several))
        self._say()
        self.show()
        self.confirm.setFocus()

    def put_away(self) -> None:
        """Nothing is dealt."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.confirm.isEnabled():
            (self._deal if not self.cancel.hasFocus() else self.put_away)()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        lot = self.lot.currentData()
        why = out_of_turn(self._desk, lot) if lot else ""
        turn = self.mode.currentData() == "turn"
        everyone = bool(self.tables.currentData()) or turn
        again = bool(lot) and (not lacking(self._desk, lot) if everyone else lot in self._desk.dealt())
        if again:
            why = tr("All the tables have this lot already.") if everyone else tr("This table has this lot already.")
        self.warning.setText(f"▲ {why}" if why else "")
        self.warning.setVisible(bool(why))
        self.confirm.setText(tr("Deal all the same") if why and not again else tr("Deal"))
        self.confirm.setEnabled(bool(lot) and not again)
        self.tables.setEnabled(not turn)
        self.tables.setCurrentIndex(1 if turn else self.tables.currentIndex())
        self.silent.setVisible(self.reading.currentData() == "silent")
        self.share.setText(hands(self._desk))

    def _deal(self) -> None:
        self._desk.conduct.reading = self.reading.currentData()
        everyone = bool(self.tables.currentData())
        lot, mode, reading = self.lot.currentData(), self.mode.currentData(), self.reading.currentData()
        self.silent.interpretText()
        silent = self.silent.value() if reading == "silent" else 0
        done = deal(self._desk, lot, mode, reading, everyone=everyone, silent=silent)
        self.put_away()
        if done:
            words = hands(self._desk)
            if mode == "popcorn":
                words = tr("Ctrl+R reveals its cards one by one.")
            self.dealt.emit(words)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for choice in (self.lot, self.mode, self.reading, self.silent, self.tables):
            row.addWidget(choice)
        row.addStretch(1)
        for button in (self.confirm, self.cancel):
            button.setMinimumHeight(44)
            row.addWidget(button)
        words = QHBoxLayout()
        words.addWidget(self.warning)
        words.addWidget(self.share)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addLayout(row)
        column.addLayout(words)


def _names() -> tuple[str, ...]:
    return tr("Lot to deal"), tr("How it is dealt"), tr("How it is read"), tr("To which tables")


def _choice(name: str) -> QComboBox:
    choice = QComboBox()
    choice.setMinimumHeight(44)
    choice.setAccessibleName(name)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return choice
