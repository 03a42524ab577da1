"""The two hours of a Boîte noire by the clock, row after row, as someone conducts them: a program of its own.

`python -m tests.ui.two_hours FOLDER [ROW]` plays it and writes FOLDER/film.json; pictures of both windows at each row
go in the folder that JOURNEY_PICTURES names, if any.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from fresque.app.language import install_language
from fresque.app.session import Session, SessionInfo, now
from fresque.core.clock import MINUTE
from fresque.storage.decks import find_deck
from fresque.ui import ask, new_session
from tests.ui.conductor import OPENING, Conductor
from tests.ui.driver import Answers, Facilitator

SCREENS = [
    {"name": "portable", "x": 0, "y": 0, "width": 1366, "height": 768},
    {"name": "projecteur", "x": 1366, "y": 0, "width": 1024, "height": 768},
]


def two_screens(folder: Path) -> dict[str, str]:
    """The environment of a program of its own, with a laptop and a projector, and whose home is this folder."""
    (folder / "screens.json").write_text(json.dumps({"screens": SCREENS}))
    own = dict.fromkeys(("FRESQUE_HOME", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), str(folder))
    screens = {"QT_QPA_PLATFORM": f"offscreen:configfile={folder / 'screens.json'}"}
    return os.environ | own | screens | {"FRESQUE_FONTS": "", "FRESQUE_LANG": ""}


def prepare(path: Path) -> None:
    """The session as it was made at home: three tables, twenty-one people, a plan of two hours."""
    place, date = "Médiathèque Jacques-Demy", "24 novembre 2026"
    info = SessionInfo(tables=3, duration=120, place=place, date=date, expected=21, starts="09:00")
    Session.create(path, find_deck("boite-noire-ia"), info)


def tries_the_room(c: Conductor) -> None:
    c.keys("F5", "Ctrl+F5")


def welcomes(c: Conductor) -> None:
    """Ten minutes before: people come in and take a coffee."""
    c.keys("Escape", "Shift+F1")
    c.counts_people(here=19, awaited=21, late=2)


def opens(c: Conductor) -> None:
    c.keys("Ctrl+F2", "F8")


def has_them_try(c: Conductor) -> None:
    c.keys("F8", "Shift+F3")


def puts_words(c: Conductor) -> None:
    c.keys("F8")
    c.jots("J’ai cru qu’il savait")


def has_them_place(c: Conductor) -> None:
    c.keys("F8")


def shows_a_notion(c: Conductor) -> None:
    """The lexicon, one notion at a time; the one that was said is ticked for the facilitator."""
    c.keys("Shift+X", "Return", "Space", "Down", "Return")


def deals_the_steps(c: Conductor) -> None:
    """The six hexagons to each table; the first ring is put in order with the mouse."""
    c.escapes().keys("F8").deals("etapes").keys("Shift+F6")
    for table in (3, 2, 1):
        c.table(table)
        for zone, card in enumerate(("puiser", "recolter")):
            c.puts(card, zone)


def compares(c: Conductor) -> None:
    c.fills(1.0, "etapes").keys("F8", "Shift+F7")


def deals_the_actions(c: Conductor) -> None:
    c.keys("F8").deals("actions").keys("Shift+F3")


def sees_them_place(c: Conductor) -> None:
    """At mid-course half of the cards lie there; the facilitator's own hand adds some; the second table is silent."""
    c.fills(0.4, "actions").at(59).fills(0.5, "actions", tables=(1, 3))
    c.table(1).puts("prix-question", 0).keys("Shift+F4")


def names_disputes(c: Conductor) -> None:
    """The first table argues about a card; the room sees it as large as the wall."""
    c.table(1).hand.click("prix-question")
    c.keys("Shift+D").disputes_with("Cela coûte à chaque question")
    c.links("prix-question", "eau-refroidit", "chaque réponse chauffe")
    c.notes("Qui paie ?").hand.click("faux-plausible")
    c.keys("Shift+E")


def is_four_minutes_late(c: Conductor) -> None:
    """The room went on placing four minutes more; the facilitator is told, and takes the plan that shortens."""
    c.keys("Shift+F6", "F8", "Ctrl+Shift+L")


def catches_up(c: Conductor) -> None:
    c.keys("Return").goes_back().fills(1.0, "actions")


def deals_the_controversies(c: Conductor) -> None:
    c.keys("F8").deals("controverses").fills(1.0, "controverses")


def chooses_one(c: Conductor) -> None:
    """F4: the page of the debate; the room reads the question only."""
    c.keys("F8", "F4", "Return")


def asks_where_they_stand(c: Conductor) -> None:
    """People take places; the facilitator counts them, hidden from the room."""
    c.keys("F8", "Ctrl+2").counts(4, 7, 3, 5, 2)


def shows_where_they_stand(c: Conductor) -> None:
    c.keys("Ctrl+Return")


def gives_the_word(c: Conductor) -> None:
    """Arguments in turn, written by the secretary, for the facilitator alone."""
    c.keys("Ctrl+3").types("Le public paie la recherche").keys("Ctrl+T")


def turns_the_card(c: Conductor) -> None:
    c.keys("F8", "Ctrl+4")


def asks_again(c: Conductor) -> None:
    c.keys("Ctrl+5").counts(2, 7, 3, 7, 2).keys("Ctrl+Return")


def lets_everyone_speak(c: Conductor) -> None:
    c.keys("Ctrl+6").escapes().keys("F8", "F10", "Ctrl+1", "Space", "Space")


def writes_what_they_keep(c: Conductor) -> None:
    c.keys("Ctrl+2").types("Demander la source").keys("Down").types("Compter nos usages")


def shows_what_they_keep(c: Conductor) -> None:
    c.escapes().keys("Shift+P")


def asks_four_questions(c: Conductor) -> None:
    c.keys("F8", "F10", "Ctrl+3").asks_the_room().counts(0, 1, 4, 9, 3).reveals()


def thanks(c: Conductor) -> None:
    c.escapes().keys("Shift+F12")


def tidies_up(c: Conductor) -> None:
    """Cards counted, a photograph of the paper fresque, then the end: the draft of the debrief opens by itself."""
    c.keys("F10", "Ctrl+5").finds_cards(18, 71, 18).photographs()


def ends(c: Conductor) -> None:
    c.keys("Ctrl+6").ends()


def begins_again(c: Conductor) -> None:
    c.welcomes_the_next_group()


STORY: tuple[tuple[str, float, Callable[[Conductor], None]], ...] = (
    ("-60", -60, tries_the_room),
    ("-10", -10, welcomes),
    ("0", 0, opens),
    ("3", 4, has_them_try),
    ("14", 13, puts_words),
    ("15", 15, shows_a_notion),
    ("20", 20, deals_the_steps),
    ("32", 32, compares),
    ("35", 35, deals_the_actions),
    ("47", 47, has_them_place),
    ("50", 52, sees_them_place),
    ("65", 65, names_disputes),
    ("75", 76, is_four_minutes_late),
    ("76", 77, catches_up),
    ("80", 81, deals_the_controversies),
    ("90", 90, chooses_one),
    ("93", 93, asks_where_they_stand),
    ("95", 95, shows_where_they_stand),
    ("97", 97, gives_the_word),
    ("103", 103, turns_the_card),
    ("107", 107, asks_again),
    ("110", 109, lets_everyone_speak),
    ("115", 115, writes_what_they_keep),
    ("116", 116, shows_what_they_keep),
    ("118", 117, asks_four_questions),
    ("120", 120, thanks),
    ("+5", 125, tidies_up),
    ("+10", 130, ends),
    ("next", 140, begins_again),
)
"""Each row of the clock, its minute, and what is done then."""


def play(folder: Path, until: str = "") -> None:
    """From the room check to the next group; each row is told on the standard output once both windows show it.

    `until` a row: the rows after it are not played and the program waits there to be killed; that row is then now.
    """
    said = list[str]()
    qInstallMessageHandler(lambda kind, context, words: said.append(words))
    app = QApplication([])
    install_language("fr")
    ask.answers = new_session.answers = Answers()
    prepare(folder / "boite-noire.fresque")
    hand = Facilitator(app, folder)
    hand.window.resize(1366, 768)
    pictures = os.environ.get("JOURNEY_PICTURES")
    minute = next((minute for row, minute, _does in STORY if row == until), None)
    opening = OPENING if minute is None else now() - round(minute * MINUTE)
    c = Conductor(hand.starts(folder / "boite-noire.fresque"), Path(pictures) if pictures else None, opening)
    for row, minutes, does in STORY:
        does(c.at(minutes))
        c.looks(row)
        if row == until:
            hand.session.journal.flush()
            sys.stdout.write(f"{c.now}\n")
            sys.stdout.flush()
            app.exec()
    hand.closes()
    left = [window.windowTitle() for window in app.topLevelWidgets() if window.isVisible()]
    film = {"moments": [asdict(moment) for moment in c.moments], "said": said, "left": left}
    (folder / "film.json").write_text(json.dumps(film, ensure_ascii=False))


if __name__ == "__main__":
    play(Path(sys.argv[1]), *sys.argv[2:])
