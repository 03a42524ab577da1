"""The choices of a printing as a form; its state is a `PrintOptions`, in and out."""

from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from fresque.app.print_choice import OTHERS
from fresque.app.print_options import INSERTS, MOST_BLEED, MOST_COPIES, STEP_WIDTH, PrintOptions
from fresque.core.deck import Deck
from fresque.core.i18n import _, tr
from fresque.core.passport import Passport
from fresque.layout.sheet import PAPERS, Mode
from fresque.ui.printing.fields import TARGET, choose, combo, millimetres, row, spin

FORMATS = (
    ("a5", _("A5, large print")),
    ("a6", _("A6, four on an A4")),
    ("a7", _("A7, eight on an A4")),
    ("poker", _("Poker, 63 × 88 mm")),
    ("60x90", _("60 × 90 mm")),
    ("tarot", _("Tarot, 70 × 120 mm")),
    ("square", _("Square, 90 mm")),
)
WAYS = (
    ("long", _("Both sides, long edge (most printers)")),
    ("short", _("Both sides, short edge")),
    ("manual", _("Both sides, in two goes")),
    ("fold", _("One side, to fold and glue")),
    ("recto", _("Rectos only")),
    ("verso", _("Versos only")),
    ("single", _("One card a page, for a print shop")),
)
EDITIONS = (("colour", _("In colour")), ("light", _("Light, saves ink")), ("grey", _("Grey")))
COLOURS = (("rgb", _("RGB, for office printers")), ("cmyk", _("CMYK, if the print shop asks for it")))
OTHER = "other"
_MODES: dict[str, Mode] = {"fold": "gutterfold", "single": "single"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is printed: the deck, whether its fork can be told from its base, the printers whose passport is known."""

    deck: Deck
    forked: bool = False
    passports: tuple[Passport, ...] = ()


class PrintForm(QWidget):
    """`changed` tells that a choice did."""

    changed = Signal()

    def __init__(self, subject: Subject, options: PrintOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._quiet = True
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 14, 4)
        column.setSpacing(2)
        self._cards(column)
        self._paper(column)
        self._looks(column)
        self._others(column)
        column.addStretch(1)
        self.show_options(options)

    def options(self) -> PrintOptions:
        """The choices as they stand."""
        way = self.way.currentData()
        passport = next((p for p in self._subject.passports if p.printer == self.printer.currentData()), None)
        chosen = self.format.currentData()
        lots = tuple(box.property("lot") for box in self.lots if box.isChecked())
        return PrintOptions(
            paper=self.paper.currentData(),
            cards=self.other_size.text().strip().lower() if chosen == OTHER else chosen,
            faces=way if way in ("recto", "verso") else "both",
            flip="short" if way == "short" else "long",
            duplex="manual" if way == "manual" else "auto",
            mode=_MODES.get(way, "sheets"),
            edition=self.edition.currentData(),
            colours=self.colours.currentData(),
            bleed=self.bleed.value(),
            marks=self.marks.isChecked(),
            passport=passport,
            lots=lots if len(lots) < len(self.lots) else (),
            changed=self.only_changed.isChecked(),
            together=self.together.isChecked(),
            hexagons=self.hexagons.value() if self.steps else STEP_WIDTH,
            copies=self.copies.value(),
            blanks=self.blanks.value(),
            credits=self.credits.isChecked(),
            inserts=tuple(name for name, box in self.inserts.items() if box.isChecked()),
        )

    def show_options(self, options: PrintOptions) -> None:
        """Set every choice at once."""
        self._quiet = True
        known = options.cards == "" or any(options.cards == name for name, _title in FORMATS)
        choose(self.format, (LARGE if options.large else options.cards) if known else OTHER)
        self.other_size.setText("" if known else options.cards)
        choose(self.way, _way(options))
        choose(self.paper, options.paper)
        choose(self.edition, options.edition)
        choose(self.colours, options.colours)
        choose(self.printer, options.passport.printer if options.passport else "")
        self.bleed.setValue(options.bleed)
        self.hexagons.setValue(options.hexagons)
        self.copies.setValue(options.copies)
        self.blanks.setValue(options.blanks)
        checks = ((self.marks, options.marks), (self.together, options.together), (self.credits, options.credits))
        for box, on in (*checks, (self.only_changed, options.changed and self._subject.forked)):
            box.setChecked(on)
        for name, box in self.inserts.items():
            box.setChecked(name in options.inserts)
        self._quiet = False
        self._adapt()

    def show_printers(self, passports: tuple[Passport, ...], options: PrintOptions) -> None:
        """Offer the printers known now, and show `options`."""
        self._subject = replace(self._subject, passports=passports)
        self._quiet = True
        self.printer.clear()
        self.printer.addItem(tr("No correction"), "")
        for passport in passports:
            self.printer.addItem(passport.printer, passport.printer)
        self.show_options(options)

    @property
    def empty(self) -> bool:
        """Whether every lot was left out: an empty filter would print them all."""
        return bool(self.lots) and not any(box.isChecked() for box in self.lots)

    @property
    def steps(self) -> bool:
        """Whether the deck has hexagons."""
        return any(card.kind == "step" for card in self._subject.deck.cards)

    def _cards(self, column: QVBoxLayout) -> None:
        deck = self._subject.deck
        form = _section(column, tr("CARDS"))
        own = tr(
            "The deck’s own ({name})",
            name=deck.cards_format.upper() if len(deck.cards_format) < 3 else deck.cards_format,
        )
        self.format = combo((("", own), *FORMATS, (OTHER, _("Other size…"))))
        self.other_size = QLineEdit()
        self.other_size.setPlaceholderText("90x60")
        self.other_size.setAccessibleName(tr("Width x height in mm"))
        self.hexagons = millimetres(0, 400, STEP_WIDTH)
        self.hexagons.setSpecialValueText(tr("as the other cards"))
        self.copies, self.blanks = spin(1, MOST_COPIES), spin(0, 40)
        self.lots = [self._lot(lot.id, lot.title) for lot in deck.lots]
        if deck.lots and deck.extras:
            self.lots.append(self._lot(OTHERS, tr("Other cards")))
        self.only_changed = QCheckBox(tr("Only the cards this deck changes"))
        self.credits = QCheckBox(tr("Credits and licence"))
        row(form, tr("Format"), self.format)
        form.addRow("", self.other_size)
        if self.steps:
            row(form, tr("Steps, width"), self.hexagons)
        row(form, tr("Sets"), self.copies)
        row(form, tr("Blank cards"), self.blanks)
        column.addWidget(self.credits)
        self.only_changed.setVisible(self._subject.forked)
        column.addWidget(self.only_changed)
        for box in self.lots:
            column.addWidget(box)
        self._watch(self.format, self.other_size, self.hexagons, self.copies, self.blanks)
        self._watch(self.only_changed, self.credits)

    def _lot(self, name: str, title: str) -> QCheckBox:
        number = self._subject.deck.lot_number(name)
        words = tr("Set {n} · {title}", n=number, title=title) if number else title
        box = QCheckBox(words.replace("&", "&&"))
        box.setToolTip(f"<p>{escape(title)}</p>")
        box.setProperty("lot", name)
        box.setChecked(True)
        self._watch(box)
        return box

    def _paper(self, column: QVBoxLayout) -> None:
        form = _section(column, tr("PAPER"))
        self.paper = combo([(name, name.upper() if name != "letter" else "Letter") for name in PAPERS])
        self.way = combo(WAYS)
        printers = [(passport.printer, passport.printer) for passport in self._subject.passports]
        self.printer = combo([("", tr("No correction")), *printers])
        self.together = QCheckBox(tr("Let lots share a sheet"))
        row(form, tr("Paper"), self.paper)
        row(form, tr("Sides"), self.way)
        row(form, tr("Printer"), self.printer)
        column.addWidget(self.together)
        self._watch(self.paper, self.way, self.printer, self.together)

    def _looks(self, column: QVBoxLayout) -> None:
        form = _section(column, tr("LOOKS"))
        self.edition, self.colours = combo(EDITIONS), combo(COLOURS)
        self.bleed = millimetres(0, MOST_BLEED, 0)
        self.marks = QCheckBox(tr("Cut marks"))
        row(form, tr("Edition"), self.edition)
        row(form, tr("Colours"), self.colours)
        row(form, tr("Bleed"), self.bleed)
        column.addWidget(self.marks)
        self._watch(self.edition, self.colours, self.bleed, self.marks)

    def _others(self, column: QVBoxLayout) -> None:
        _section(column, tr("WITH THE CARDS"))
        self.inserts = {name: QCheckBox(tr(title)) for name, title in INSERTS.items()}
        for box in self.inserts.values():
            column.addWidget(box)
            self._watch(box)

    def _watch(self, *widgets: QWidget) -> None:
        for widget in widgets:
            if isinstance(widget, QComboBox):
                widget.currentIndexChanged.connect(self._adapt)
            elif isinstance(widget, QSpinBox | QDoubleSpinBox):
                widget.valueChanged.connect(self._adapt)
            elif isinstance(widget, QLineEdit):
                widget.textChanged.connect(self._adapt)
            elif isinstance(widget, QCheckBox):
                widget.setMinimumHeight(TARGET)
                widget.toggled.connect(self._adapt)

    def _adapt(self, _value: object = None) -> None:
        """Grey out what the other choices make pointless, and tell."""
        if self._quiet:
            return
        single = self.way.currentData() == "single"
        self.other_size.setVisible(self.format.currentData() == OTHER)
        self.paper.setEnabled(not single)
        self.together.setEnabled(not single)
        self.printer.setEnabled(self.way.currentData() in ("long", "short", "manual", "verso"))
        for box in self.inserts.values():
            box.setEnabled(not single)
            if single and box.isChecked():
                box.setChecked(False)
        self.changed.emit()


LARGE = "a5"


def _way(options: PrintOptions) -> str:
    if options.mode != "sheets":
        return "fold" if options.mode == "gutterfold" else "single"
    if options.faces != "both":
        return options.faces
    return "manual" if options.duplex == "manual" else options.flip


def _section(column: QVBoxLayout, title: str) -> QFormLayout:
    head = QLabel(title)
    head.setObjectName("section")
    column.addSpacing(8)
    column.addWidget(head)
    form = QFormLayout()
    form.setVerticalSpacing(8)
    column.addLayout(form)
    return form


def remembered(options: PrintOptions, subject: Subject, printer: str) -> PrintOptions:
    """The choices of last time, with the passport of the printer they were made for, if it is still known."""
    passport = next((known for known in subject.passports if known.printer == printer), None)
    return replace(options, passport=passport)
