"""The printing window: sheets as they will come out, what they take, choices kept by deck, straight to a printer."""

from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QLabel, QPushButton

from fresque.app.print_cards import printable
from fresque.app.print_options import PrintOptions
from fresque.core.passport import Passport, Reading
from fresque.storage.printers import keep_reading, passport_of
from fresque.ui.printing.passport import PassportWindow
from fresque.ui.printing.window import PrintAnswer, PrintRequest, PrintWindow
from tests.app.hand import CLIMATE

WAIT = 60_000


@pytest.fixture
def window(qtbot):
    made = []

    def open_window(path=CLIMATE):
        deck, pictures = printable(path)
        window = PrintWindow(PrintRequest(deck, pictures, path))
        qtbot.addWidget(window)
        made.append(window)
        return window

    yield open_window
    for one in made:
        one.close_down()


def estimated(window, qtbot):
    """What the window says once the estimate has come."""
    window.found = None
    qtbot.waitUntil(lambda: window.found is not None, timeout=WAIT)
    return window.words.text()


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))


def dark(window):
    """How many pixels of the preview are coloured."""
    image = window.preview.grab().toImage()
    return sum(
        image.pixelColor(x, y).lightness() < 200
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_the_sheets_and_what_they_take_are_said_before_any_paper_is_used(window, qtbot):
    opened = window()
    assert opened.preview.said() == f"Feuille 1 sur {opened.preview.count}, recto"
    words = estimated(opened, qtbot)
    assert f"{opened.preview.count} feuilles · {2 * opened.preview.count} pages" in words
    assert "coupes" in words
    assert "surface encrée" in words


def test_the_colours_of_a_print_shop_are_said_to_need_a_proof(window, qtbot):
    opened = window()
    assert "profil" not in estimated(opened, qtbot)
    choose(opened.form.colours, "cmyk")
    assert "sans profil de couleurs\xa0: demandez une épreuve" in estimated(opened, qtbot)


def test_everything_to_be_chosen_is_large_enough_for_a_finger(window):
    opened = window()
    fields = [w for kind in (QComboBox, QCheckBox, QPushButton, QAbstractSpinBox) for w in opened.findChildren(kind)]
    assert [type(w).__name__ for w in fields if w.minimumHeight() < 44] == []


def test_a_larger_format_takes_more_sheets(window, qtbot):
    opened = window()
    before = opened.preview.count
    choose(opened.form.format, "a5")
    assert opened.preview.count > before
    assert f"{opened.preview.count} feuille" in estimated(opened, qtbot)


def test_turning_the_sheet_shows_its_other_side(window):
    opened = window()
    front = opened.preview.grab().toImage()
    QTest.keyClick(opened.preview, Qt.Key.Key_Space)
    assert opened.preview.said().endswith("verso")
    assert opened.preview.grab().toImage() != front
    QTest.mouseClick(opened.preview, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert opened.preview.said().endswith("recto")


def test_the_keyboard_goes_through_the_sheets(window):
    opened = window()
    for key, sheet in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_End, opened.preview.count), (Qt.Key.Key_Home, 1)):
        QTest.keyClick(opened.preview, key)
        assert opened.preview.said().startswith(f"Feuille {sheet} ")
    QTest.mouseClick(opened.next, Qt.MouseButton.LeftButton)
    assert opened.sheet.text().startswith("Feuille 2 ")


def test_the_preview_is_the_page_and_not_an_empty_sheet(window):
    opened = window()
    full = dark(opened)
    opened.preview.show_job(None)
    assert full > 5 * max(1, dark(opened))


def test_a_size_that_is_not_one_is_told_and_nothing_can_be_printed(window):
    opened = window()
    choose(opened.form.format, "other")
    QTest.keyClicks(opened.form.other_size, "9000x2")
    assert "9000x2" in opened.words.text()
    assert not opened.save.isEnabled()
    opened.form.other_size.clear()
    QTest.keyClicks(opened.form.other_size, "90x60")
    assert opened.save.isEnabled()
    assert opened.form.options().cards == "90x60"


def test_with_every_lot_left_out_nothing_is_printed_rather_than_everything(window):
    opened = window()
    for box in opened.form.lots:
        box.setChecked(False)
    assert "Il n’y a aucune carte" in opened.words.text()
    assert not opened.save.isEnabled()


def test_the_tab_key_meets_the_first_choice_first(window):
    opened = window()
    met = opened.nextInFocusChain()
    while not (met.focusPolicy() & Qt.FocusPolicy.TabFocus):
        met = met.nextInFocusChain()
    assert met is opened.form.format


def test_the_title_of_a_lot_is_shown_as_it_is_written(window, tmp_path):
    deck = "fresque: 1\nid: x\ntitle: <b>R&D</b>\nlots: [{id: a, title: R&D}]\ncards: [{id: c, title: C, lot: a}]\n"
    (tmp_path / "deck.yaml").write_text(deck, encoding="utf-8")
    opened = window(tmp_path / "deck.yaml")
    assert opened.form.lots[0].text().endswith("R&&D")
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in opened.findChildren(QLabel, "brand"))


def test_what_the_pre_flight_finds_is_said_before_printing(window, qtbot, tmp_path):
    text = (CLIMATE / "deck.yaml").read_text(encoding="utf-8")
    (tmp_path / "deck.yaml").write_text(text.replace("license:", "# license:"), encoding="utf-8")
    assert "licen" in estimated(window(tmp_path), qtbot)


def test_a_file_for_the_print_shop_has_cards_only(window):
    opened = window()
    opened.form.inserts["count"].setChecked(True)
    choose(opened.form.way, "single")
    options = opened.form.options()
    assert (options.mode, options.inserts, opened.form.paper.isEnabled()) == ("single", (), False)


def test_the_choices_of_last_time_come_back_for_the_same_deck(window):
    opened = window()
    choose(opened.form.edition, "grey")
    opened.form.copies.setValue(3)
    opened.form.lots[0].setChecked(False)
    choose(opened.form.way, "short")
    QTest.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    assert opened.answer is not None
    assert opened.answer.where == "file"
    again = window().form.options()
    assert again == replace(opened.answer.options, lots=())
    assert (again.edition, again.copies, again.flip) == ("grey", 3, "short")


def test_a_home_that_cannot_be_written_forgets_the_choices_and_prints_all_the_same(window, tmp_path, monkeypatch):
    opened = window()
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("FRESQUE_HOME", str(tmp_path / "file" / "home"))
    QTest.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    assert opened.answer is not None


@pytest.mark.parametrize(
    "options",
    [
        PrintOptions(),
        PrintOptions(cards="tarot", paper="a3", edition="light", bleed=3.0, marks=True, copies=4, credits=True),
        PrintOptions(mode="gutterfold", cards="poker", blanks=5, together=True, inserts=("count", "tents")),
        PrintOptions(faces="recto", cards="80x80", colours="cmyk"),
        PrintOptions(duplex="manual"),
        PrintOptions(mode="single", bleed=2.5),
    ],
)
def test_the_form_shows_and_answers_any_choice(window, options):
    form = window().form
    form.show_options(options)
    assert form.options() == options


def test_the_passport_of_a_printer_is_offered_and_typed_in(window, qtbot):
    keep_reading("Bureau", False, "long", Reading(1, 0, 1, 0))
    opened = window()
    choose(opened.form.printer, "Bureau")
    assert opened.form.options().passport == passport_of("Bureau")
    asked = PassportWindow("long", False)
    qtbot.addWidget(asked)
    asked.name.setCurrentText("Accueil, bac 1")
    for spin, value in zip(asked.numbers, (1.5, -0.5, 1.5, 0.5), strict=True):
        spin.setValue(value)
    asked._keep()
    assert asked.kept == Passport("Accueil, bac 1", (("lying", "long", Reading(1.5, -0.5, 1.5, 0.5)),))


def test_a_printer_without_a_name_is_asked_for_one(qtbot):
    asked = PassportWindow("long", False)
    qtbot.addWidget(asked)
    asked._keep()
    assert asked.kept is None
    assert "nom" in asked.problem.text()


def printer_to(out):
    """A printer of the system that writes what it prints to a file."""

    def answer(_title):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(out))
        return made

    return answer


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told_in_the_bar(facilitator, qtbot, tmp_path):
    nowhere = printer_to(tmp_path / "absent" / "x.pdf")
    hand = facilitator.begins().answers(lambda _request: PrintAnswer(PrintOptions(), "printer"), nowhere)
    hand.keys("Ctrl+P")
    qtbot.waitUntil(lambda: "L’imprimante ne répond pas" in hand.notice, timeout=WAIT)


def test_cards_go_straight_to_a_printer_at_their_true_size(facilitator, qtbot, tmp_path):
    out = tmp_path / "imprimante.pdf"
    printer = printer_to(out)
    hand = facilitator.begins().answers(
        lambda _request: PrintAnswer(PrintOptions(inserts=("count",)), "printer"), printer
    )
    hand.keys("Ctrl+P")
    qtbot.waitUntil(lambda: "envoyées à l’imprimante" in hand.notice, timeout=WAIT)
    pages = PdfReader(out).pages
    assert f"{len(pages)} pages envoyées" in hand.notice
    sizes = {tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) for page in pages}
    assert sizes == {(297, 210), (210, 297)}


def test_a_deck_of_the_home_page_is_printed_before_any_workshop(facilitator, qtbot, tmp_path):
    out = tmp_path / "cartes.pdf"
    home = facilitator.starts().page
    facilitator.answers(lambda request: PrintAnswer(PrintOptions(lots=("1",))), lambda request: out)
    tile = home.tiles[0]
    menu = next(child for child in home.children() if type(child).__name__ == "Library").menu(tile)
    next(entry for entry in menu.actions() if entry.data() == "deck.print").trigger()
    qtbot.waitUntil(lambda: "cartes.pdf" in home.notice.words.text(), timeout=WAIT)
    assert len(PdfReader(out).pages) >= 2
    menu.deleteLater()


def test_every_choice_has_a_name_for_screen_readers(window):
    form = window().form
    combos = (form.format, form.way, form.paper, form.edition, form.colours, form.printer, form.copies, form.bleed)
    assert all(widget.accessibleName() for widget in combos)
    assert all(label.buddy() for label in form.findChildren(QLabel) if label.objectName() != "section")


def test_jokers_and_blank_cards_are_left_out_only_when_asked(window):
    opened = window()
    everything = opened.preview.count
    opened.form.lots[0].setChecked(False)
    assert opened.form.options().lots[-1] == "-"
    opened.form.lots[-1].setChecked(False)
    assert "-" not in opened.form.options().lots
    assert opened.preview.count < everything
