"""`make shots`: a picture of every window, page and card face in build/shots, to be looked at at full size."""

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fresque.app.demo import write_demo
from fresque.app.language import install_language
from fresque.app.library import shelves
from fresque.app.new_deck import NewDeck, make_deck, make_fork, own_place
from fresque.core.deck import Deck
from fresque.core.records import Link, PlacedCard
from fresque.render.qt import face_image
from fresque.storage.decks import bundled, deck_images, find_deck, own_decks, own_folder, read_deck
from fresque.ui.application import Application, translate_qt
from fresque.ui.differences import Differences
from fresque.ui.library import Library
from fresque.ui.main_window import MainWindow
from fresque.ui.new_deck import DeckRequest
from fresque.ui.new_deck import form as deck_form
from fresque.ui.new_session import NewSession, form
from tests.shots_conduct import conducting
from tests.shots_debate import closing_pages, debate_pages, debate_screens, debates_of_tables, preparing
from tests.shots_journey import two_hours
from tests.shots_paper import debriefs, pages, papers, printing_windows
from tests.shots_public import public_screens, public_windows
from tests.shots_rehearsal import rehearsal
from tests.shots_report import reporting, year
from tests.shots_things import things_on_the_board

SIZE = (1600, 1000)
TITLES = (
    "Données ouvertes en Seine-Saint-Denis",
    "L’eau de notre vallée",
    "La boîte noire de nos algorithmes municipaux, de la collecte à la décision",
    "Brouillon",
    "Le numérique à l’école",
    "Open water",
)
REWORDED = """
remove: [huit-principes-2007]
cards:
  - {id: trace-et-donnee, title: De la trace aux données, lot: fabrique, number: 50}
  - {id: notre-portail, title: Notre portail, number: 51, lot: fabrique, essential: Il est né en 2019.}
"""
"""What the fork of the pictures changes."""


def main(folder: Path) -> int:
    """Make all the pictures; returns 0."""
    folder.mkdir(parents=True, exist_ok=True)
    install_language("fr")
    with tempfile.TemporaryDirectory() as home:
        os.environ["FRESQUE_HOME"] = home
        app = QApplication.instance() or QApplication([])
        translate_qt(app, "fr")
        demo = Path(home) / "demo"
        write_demo(demo)
        _windows(app, demo / "demo.fresque", folder)
        for pdf in sorted(demo.glob("*.pdf")):
            pages(pdf, folder)
        papers(folder)
        debriefs(folder)
        public_screens(folder)
        debate_screens(folder)
        two_hours(folder)
    for path in bundled():
        _faces(read_deck(path), path, folder)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def _windows(app: QApplication, session: Path, folder: Path) -> None:
    application = Application(app)
    window = application.window
    window.resize(*SIZE)
    application.start(None)
    QTest.qWait(300)
    window.grab().save(str(folder / "window-home.png"))
    application.open(session)
    QTest.qWait(100)
    page = window.page
    page.scene.settle()
    window.grab().save(str(folder / "window-workshop.png"))
    card = next(r for r in page.desk.records() if isinstance(r, PlacedCard))
    page.desk.select((card.id,))
    page.zoom(2.0)
    page.reveal(card.id)
    QTest.qWait(100)
    page.scene.settle()
    window.grab().save(str(folder / "window-workshop-near.png"))
    _linking(window, folder)
    _finding(window, folder)
    _hands(window, folder, card.id)
    public_windows(window, folder)
    debate_pages(window, folder)
    closing_pages(window, folder)
    preparing(window, folder)
    things_on_the_board(window, folder)
    _written(window, folder)
    page.read_large(card.id, "recto")
    window.grab().save(str(folder / "window-card-large.png"))
    page.reader.done()
    page.show_shortcuts()
    window.grab().save(str(folder / "window-shortcuts.png"))
    page.shortcuts.hide()
    page.notice.offer("«\u00a0fresque-cartes.pdf\u00a0» est prêt dans Documents.")
    window.grab().save(str(folder / "window-notice.png"))
    dialog = form(window, NewSession("Fresque des données ouvertes", Path("atelier.fresque"), 3, 120))
    dialog.adjustSize()
    dialog.grab().save(str(folder / "window-new.png"))
    dialog.deleteLater()
    reporting(application, folder)
    year(application, folder, session)
    application.go_home()
    QTest.qWait(300)
    window.grab().save(str(folder / "window-home-recent.png"))
    _decks(window, folder)
    printing_windows(window, folder)
    conducting(application, folder)
    debates_of_tables(application, folder)
    rehearsal(application, folder)
    window.close()
    application.leave()


def _linking(window: MainWindow, folder: Path) -> None:
    """A link chosen with its bar and its grips, then what a card is linked to."""
    page = window.page
    page.fit()
    link = next(r for r in page.desk.records() if isinstance(r, Link) and r.meaning)
    for name, chosen in (("link", link.id), ("neighbours", link.target)):
        page.desk.select((chosen,))
        QTest.qWait(250)
        page.scene.settle()
        window.grab().save(str(folder / f"window-{name}.png"))
    page.desk.select(())


def _written(window: MainWindow, folder: Path) -> None:
    """A blank card being written, a card in two places, another locked, a table that may only arrange."""
    page, desk = window.page, window.page.desk
    chosen = [r.id for r in desk.records() if isinstance(r, PlacedCard)][:2]
    desk.select(chosen[:1])
    page.commands["board.dispute"].trigger()
    page.view.editor.insertPlainText("C’est aussi un effet\u00a0: la loi suit l’usage")
    page.view.editor.finish()
    desk.select(chosen[1:])
    page.commands["board.lock"].trigger()
    page.commands["board.blank"].trigger()
    page.hands.card_editor.title.setText("Les petites communes")
    page.hands.card_editor.body.setPlainText("Elles n’ont ni le temps ni les agents pour publier.")
    window.grab().save(str(folder / "window-blank-card.png"))
    page.hands.card_editor.finish()
    page.commands["board.rights"].trigger()
    page.fit()
    QTest.qWait(100)
    page.scene.settle()
    window.grab().save(str(folder / "window-hands.png"))
    page.commands["board.rights"].trigger()
    page.commands["board.rights"].trigger()
    for _gesture in range(5):
        desk.undo()


def _finding(window: MainWindow, folder: Path) -> None:
    """The wall from afar, the search bar, the board as a list and one of its questions."""
    page = window.page
    for percent in (10, 25):
        page.zoom(percent / 100 * 96 / 25.4 / page.view.pixels_per_mm())
        QTest.qWait(100)
        page.scene.settle()
        window.grab().save(str(folder / f"window-workshop-{percent}.png"))
    page.find_card()
    page.finding.finder.words.setText("ouv")
    window.grab().save(str(folder / "window-search.png"))
    page.finding.finder.close_bar()
    page.toggle_list()
    page.ask("link", next(r.id for r in page.desk.records() if isinstance(r, PlacedCard)))
    QTest.qWait(100)
    page.scene.settle()
    window.grab().save(str(folder / "window-list.png"))
    page.finding.listing.asking.ask(None)
    page.toggle_list()


def _hands(window: MainWindow, folder: Path, chosen: str) -> None:
    """The bars for hands at a whiteboard: about a card, in the corner of the full screen, folded, and low."""
    page = window.page
    page.desk.select((chosen,))
    page.fit()
    page.show_bar("about")
    QTest.qWait(100)
    page.scene.settle()
    window.grab().save(str(folder / "window-hand-about.png"))
    page.bars.about.close_bar()
    page.desk.select(())
    page.show_board_alone(True)
    QTest.qWait(250)
    page.scene.settle()
    window.grab().save(str(folder / "window-full.png"))
    page.bars.corner.fold(True)
    window.grab().save(str(folder / "window-full-folded.png"))
    page.bars.corner.fold(False)
    page.show_board_alone(False)
    page.show_bar("low")
    QTest.qWait(100)
    window.grab().save(str(folder / "window-low-bar.png"))
    page.show_bar("low")


def _decks(window: MainWindow, folder: Path) -> None:
    """The first page with 1, 8 and 20 decks, the form of a new one, and what a fork changes."""
    page = window.page
    for number in (1, 8, 20):
        _fill(number - len(bundled()))
        found = shelves()
        page.show_decks(found if number > 1 else replace(found, bundled=found.bundled[:1]))
        QTest.qWait(600)
        window.grab().save(str(folder / f"window-home-{number}.png"))
    request = DeckRequest("Adapter «\u00a0Fresque des données ouvertes\u00a0»", "Notre fresque des données", own_place)
    dialog = deck_form(window, request)
    dialog.adjustSize()
    dialog.grab().save(str(folder / "window-new-deck.png"))
    dialog.deleteLater()
    library = page.findChild(Library)
    library.show_changes(next(tile for tile in page.tiles if tile.deck.base))
    window.grab().save(str(folder / "window-differences.png"))
    page.findChild(Differences).done()


def _fill(number: int) -> None:
    """This many decks of the user's own: forks, small decks, and one that cannot be read."""
    for n in range(len(own_decks()), number):
        title = TITLES[n % len(TITLES)] if n < len(TITLES) else f"{TITLES[n % len(TITLES)]} ({n})"
        if n == 0:
            path = make_fork(own_place(title), find_deck("donnees-ouvertes"), NewDeck(title))
            text = path.read_text(encoding="utf-8").replace("remove: []\n", "")
            path.write_text(text + REWORDED, encoding="utf-8")
        elif n == 3:
            own_place("brouillon").mkdir()
            (own_folder() / "brouillon" / "deck.yaml").write_text("fresque: 1\nid: [", encoding="utf-8")
        else:
            make_deck(own_place(title), NewDeck(title, language="en" if n == 5 else "fr"))


def _faces(deck: Deck, path: Path, folder: Path) -> None:
    from fresque.app.pictures import drawable

    pictures = drawable(deck_images(path, deck), deck)
    for card in deck.cards:
        for face in ("recto", "verso"):
            image = face_image(deck, card, face, 740, 1.0, pictures)
            image.save(str(folder / f"face-{deck.id}-{card.id}-{face}.png"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/shots")))
