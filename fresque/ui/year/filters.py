"""What narrows a year: a period, a deck, a client, a place among those there are."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from fresque.app.language import wanted_language
from fresque.app.year import Gathered
from fresque.app.year_list import names, period, places
from fresque.core.i18n import tr
from fresque.core.year import Filters
from fresque.ui.printing.fields import TARGET, combo

WIDTH = 250
"""In px."""
_NAME = Qt.ItemDataRole.UserRole


class FiltersPart(QWidget):
    """`edited` carries the filters as they are now."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._gathered = Gathered(())
        self._showing = False
        years = [("all", tr("All the years")), ("this", tr("This year")), ("last", tr("Last year"))]
        self.period = combo([*years, ("own", tr("From one day to another"))])
        today = date.today()
        self.since, self.until = _day(date(today.year, 1, 1)), _day(today)
        self.deck, self.client = combo(()), combo(())
        self.places = QListWidget()
        self.places.setObjectName("rows")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for name, field in (
            (tr("Period"), self.period),
            (tr("From this day"), self.since),
            (tr("To this day"), self.until),
            (tr("Deck"), self.deck),
            (tr("Asked for by"), self.client),
            (tr("Where"), self.places),
        ):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
            column.addWidget(label)
            column.addWidget(field, 1 if field is self.places else 0)
        self.period.currentIndexChanged.connect(self._other_period)
        for box in (self.deck, self.client):
            box.currentIndexChanged.connect(self._edit)
        for day in (self.since, self.until):
            day.dateChanged.connect(self._edit)
        self.places.currentRowChanged.connect(self._edit)
        self._other_period()

    def show_sessions(self, gathered: Gathered) -> None:
        """Offer the decks, the clients and the places there are, what was chosen staying chosen if it is there."""
        self._gathered, self._showing = gathered, True
        for box, everything, what in ((self.deck, tr("All the decks"), "title"), (self.client, tr("All"), "client")):
            chosen = box.currentData()
            box.clear()
            box.addItem(everything, "")
            for name in names(gathered.lines, what):
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        self._show_places()
        self._showing = False

    @property
    def filters(self) -> Filters:
        """What passes."""
        place = self.places.currentItem()
        chosen = str(place.data(_NAME)) if place else ""
        return replace(self._but_place, place=chosen)

    @property
    def _but_place(self) -> Filters:
        name = self.period.currentData()
        since, until = period(name, date.today())
        if name == "own":
            since, until = _date(self.since), _date(self.until)
        return Filters(since, until, _chosen(self.deck), _chosen(self.client), exact=True)

    def _show_places(self) -> None:
        place = self.places.currentItem()
        chosen = place.data(_NAME) if place else ""
        was, self._showing = self._showing, True
        self.places.clear()
        found = places(self._gathered, self._but_place)
        self._add(tr("Everywhere"), "")
        for name, count in found:
            self._add(f"{name}  ({count})", name)
        names_ = ["", *(name for name, _count in found)]
        self.places.setCurrentRow(names_.index(chosen) if chosen in names_ else 0)
        self._showing = was

    def _add(self, words: str, name: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_NAME, name)
        self.places.addItem(item)

    def _other_period(self, _row: int = 0) -> None:
        own = self.period.currentData() == "own"
        for day in (self.since, self.until):
            day.setEnabled(own)
        self._edit()

    def _edit(self, _what: object = None) -> None:
        if self._showing:
            return
        if self.sender() is not self.places:
            self._show_places()
        self.edited.emit(self.filters)


def _day(day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setLocale(QLocale(wanted_language()))
    field.setDisplayFormat("dd/MM/yyyy")
    field.setCalendarPopup(True)
    field.setMinimumHeight(TARGET)
    return field


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


def _chosen(box: QComboBox) -> str:
    return str(box.currentData() or "")
