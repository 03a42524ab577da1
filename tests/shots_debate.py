"""Pictures of a debate: what the room sees of it, on a wide projector and on an old one, and the page that leads it."""

import tempfile
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from fresque.app.closing import attach, key_in
from fresque.app.debate_choice import keep_for_debate, shortlist
from fresque.app.debating import labels
from fresque.app.demo_photo import photograph
from fresque.app.desk import fresh_id
from fresque.app.rehearsal_play import new_rehearsal
from fresque.core.closing import keep
from fresque.core.public import Countdown, Screen, Shown, public_deck
from fresque.core.public_closing import Asked, Asking, Taken
from fresque.core.public_debate import Arguments, Hands, Places, Round, SideBySide
from fresque.layout.public import draw_screen, size_of
from fresque.render.qt import QtCanvas
from fresque.storage.decks import find_deck, read_deck
from fresque.ui.application import Application
from fresque.ui.debate.bringing import BringPage
from fresque.ui.debate.closing import ClosingPage
from fresque.ui.debate.page import DebatePage
from fresque.ui.main_window import MainWindow
from fresque.ui.new_session import NewSession, form

SIZES = ((1920, 1080), (1024, 768))
QUESTION = "Faut-il publier la liste des sources d’un modèle, même quand elle révèle un savoir-faire ?"
AXIS = ("Pas d’accord", "Plutôt pas d’accord", "Entre les deux", "Plutôt d’accord", "D’accord")
RIVER = ("Pas d’accord", "Je doute", "D’accord")
PROS = ("On ne peut pas contrôler ce qu’on ne connaît pas.", "Les auteurs ont le droit de savoir.")
CONS = ("Un secret de fabrique protège aussi des emplois.",)
KEPT = (
    "La donnée n’est jamais neutre.",
    "Une IA se paie en eau, en travail et en électricité.",
    "Ce que dit la machine, quelqu’un l’a écrit avant elle, et souvent sans qu’on lui demande son avis.",
)
DOING = (
    "Demander à ma mairie quels algorithmes elle utilise, et les publier.",
    "Regarder la source avant de partager.",
    "En parler à mes collègues lundi.",
)
ASKED = (
    Asking("J’ai pu dire ce que je pensais.", "scale", ("1 — pas du tout", "2", "3", "4", "5 — tout à fait")),
    Asking("Le rythme était…", "choice", ("trop lent", "juste bien", "trop rapide")),
    Asking("Quelle étape a été la plus surprenante pour vous ?", "choice", ("Puiser", "Récolter", "Préparer",
           "Entraîner", "Corriger", "Utiliser")),
    Asking("Qu’allez-vous faire de différent avec l’IA ?", "words"),
)  # fmt: skip
VOTED = (
    "L’IA peut-elle rester vivable pour la planète ?",
    "L’IA peut-elle se passer du travail invisible ?",
    "Faut-il comprendre un outil pour lui faire confiance ?",
)
BADGES = (("31", "#7A3E9D"), ("33", "#7A3E9D"), ("32", "#7A3E9D"))
DEBATE_SCREENS: dict[str, Screen] = {
    "places-hidden": Places(QUESTION, AXIS, "Avant le débat", time=Countdown(74, 120)),
    "places-taken": Places(QUESTION, RIVER, "Avant le débat", river=True, taken=True),
    "places": Places(QUESTION, AXIS, "Avant le débat", (4, 7, 3, 5, 2)),
    "places-moved": Places(QUESTION, AXIS, "Après le débat", (2, 5, 3, 8, 3), "Avant le débat", (4, 7, 3, 5, 2)),
    "river-moved": Places("Open data ?", RIVER, "Après l’argument 3", (4, 3, 14), "Avant le débat", (9, 8, 4), True),
    "places-crowd": Places(QUESTION, AXIS, "Après le débat", (30, 2, 60, 50, 3), "Avant le débat", (50, 5, 40, 45, 5)),
    "arguments": Arguments(QUESTION, "against", (2, 1), PROS, CONS, Countdown(47, 120)),
    "arguments-bare": Arguments(QUESTION, "for"),
    "hands": Hands("Comment continuer ?", ("Se revoir dans un mois", "Écrire à la mairie", "En rester là")),
    "hands-counted": Hands("Le rythme était…", ("trop lent", "juste bien", "trop rapide"), (2, 16, 3)),
    "hands-cards": Hands("Laquelle voulez-vous débattre ?", VOTED, badges=BADGES),
    "hands-cards-counted": Hands("Laquelle voulez-vous débattre ?", VOTED, (9, 8, 4), BADGES),
    "side-by-side": SideBySide(tuple((f"Table {n}", VOTED[n - 1], Countdown(80, 120)) for n in (1, 2, 3))),
    "side-by-side-many": SideBySide(tuple((f"Table {n}", QUESTION, None) for n in range(1, 9))),
    "round": Round(7, 21, Countdown(23, 60)),
    "round-crowd": Round(61, 145, Countdown(3, 60)),
    "taken-first": Taken(("La donnée n’est jamais neutre.",), ()),
    "taken": Taken(KEPT[:3], DOING[:3]),
    "taken-many": Taken(KEPT * 3, DOING * 4),
    "asked": Asked(ASKED),
}
"""The public screens of a debate and of the closing."""


def debate_screens(folder: Path) -> None:
    """Every public screen of a debate."""
    deck = public_deck(read_deck(find_deck("boite-noire-ia")))
    for name, screen in DEBATE_SCREENS.items():
        for wide, high in SIZES:
            image = QImage(wide, high, QImage.Format.Format_RGB32)
            w, h, scale = size_of(wide, high)
            painter = QPainter(image)
            draw_screen(QtCanvas(painter, scale), Shown(deck, screen), w, h, {})
            painter.end()
            image.save(str(folder / f"window-public-{name}-{wide}.png"))


def debate_pages(window: MainWindow, folder: Path) -> None:
    """The page that leads a debate: before, in the middle, and a vote."""
    page = window.page
    page.commands["debate.lead"].trigger()
    window.grab().save(str(folder / "window-debate-before.png"))
    lead, desk = page.findChild(DebatePage), page.desk
    lead.begin()
    for counts, words in (((4, 7, 3, 5, 2), PROS[0]), ((3, 6, 3, 6, 3), CONS[0])):
        lead.places.counting.show_places(labels(desk), counts)
        lead.places.write()
        lead.secretary.words.setText(words)
        lead.secretary.write()
    lead.places.turn_veil()
    lead.places.counting.setFocus()
    window.grab().save(str(folder / "window-debate.png"))
    lead.show_hands()
    lead.hands.question.setText("Comment continuer ?")
    lead.hands.put_question()
    _at_sizes(window, folder, "debate-vote")
    lead.undo()
    window.grab().save(str(folder / "window-debate-undo.png"))
    lead.done()


def debates_of_tables(application: Application, folder: Path) -> None:
    """A rehearsal of three tables that debate: «Which one?», then a debate in its middle with the guide."""
    path = Path(tempfile.mkdtemp()) / "atelier.fresque"
    new_rehearsal(path, find_deck("boite-noire-ia"), 3)
    application.open(path)
    window = application.window
    page = window.page
    desk = page.desk
    for card in desk.deck.cards:
        if card.kind == "controversy" and len(shortlist(desk)) < 3:
            keep_for_debate(desk, card.id)
    page.commands["debate.lead"].trigger()
    lead = page.findChild(DebatePage)
    lead.ask_which()
    lead.hands.counting.show_places(lead.hands.counting.labels, (9, 8, 4))
    lead.hands.write()
    _at_sizes(window, folder, "debate-which")
    for table in (1, 2):
        lead.tabs.turn(table)
        lead.choosing.cards.setCurrentRow(table)
        lead.begin()
    lead.tabs.turn(1)
    lead.places.counting.show_places(labels(desk), (1, 2, 0, 3, 1))
    lead.places.write()
    lead.secretary.words.setText(PROS[0])
    lead.secretary.write()
    lead.turn_guide()
    _at_sizes(window, folder, "debate-tables")
    lead.done()
    application.go_home()


def _at_sizes(
    window: MainWindow, folder: Path, name: str, sizes: tuple[tuple[int, int], ...] = ((1366, 768), (1920, 1080))
) -> None:
    size = window.size()
    for wide, high in sizes:
        window.resize(wide, high)
        QTest.qWait(20)
        window.grab().save(str(folder / f"window-{name}-{wide}.png"))
    window.resize(size)


def closing_pages(window: MainWindow, folder: Path) -> None:
    """Each step of the page that closes a workshop, with what was written on the way; as it was once it is done."""
    page = window.page
    page.commands["closing.open"].trigger()
    close, desk = page.findChild(ClosingPage), page.desk
    close.words.go_on()
    close.words.go_on()
    close.words.let_pass()
    for kind, said in (("keep", KEPT), ("do", DOING)):
        for words in said:
            desk.commit(keep(fresh_id(), kind, words))
    key_in(desk, {question.id: 4 for question in desk.deck.feedback if question.kind == "scale"})
    attach(desk, photograph(), "La fresque de papier")
    close.feedback.put_question()
    for name in ("words", "keeping", "feedback", "sheets", "tidying", "ending"):
        getattr(close, f"show_{name}")()
        _at_sizes(window, folder, f"closing-{name}")
    close.done()
    for _gesture in range(len(KEPT) + len(DOING) + 2):
        desk.undo()


def preparing(window: MainWindow, folder: Path) -> None:
    """The form of a new workshop with its plan, shorter than the deck's; what to print and bring."""
    deck = read_deck(find_deck("boite-noire-ia"))
    request = NewSession(deck.title, Path("atelier.fresque"), 1, 120, date="22 novembre 2026", deck=deck)
    dialog = form(window, request)
    dialog.expected.setValue(21)
    dialog.starts.setText("9:00")
    dialog.minutes.setValue(95)
    dialog.adjustSize()
    dialog.grab().save(str(folder / "window-new-prepared.png"))
    dialog.deleteLater()
    page = window.page
    page.commands["prepare.list"].trigger()
    _at_sizes(window, folder, "bring", ((1366, 768), (1600, 1000), (1920, 1080)))
    page.findChild(BringPage).done()
