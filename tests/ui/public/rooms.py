"""A room for the tests: screens that are plugged and unplugged, a deck whose every private word is marked."""

from PySide6.QtWidgets import QWidget

from fresque.app.public_places import Place
from fresque.ui.public.projection import Projection
from fresque.ui.public.screens import Screens

LAPTOP, PROJECTOR = Place("eDP-1", "", 0, 0, 800, 800), Place("HDMI-1", "E1", 800, 0, 1920, 1080)
SECRETS = """
fresque: 1
id: secrets
title: Jeu public
license: CC0-1.0
materials: [SECRET du sac]
lots: [{id: un, title: Les uns, color: blue, mark: circle}, {id: deux, title: Les deux, color: green, mark: square}]
layout: {kind: columns, zones: [{id: gauche, title: Gauche}, {id: droite, title: Droite}]}
cards:
  - {id: loi, lot: un, title: La loi, essential: SECRET lu, body: SECRET, hint: SECRET d’indice, zone: gauche}
  - {id: fait, number: 2, lot: un, title: Le fait, essential: Vu de tous, hint: SECRET d’indice, zone: droite}
  - id: ouvrir
    number: 3
    lot: deux
    kind: controversy
    title: Tout ouvrir
    question: Faut-il tout ouvrir ?
    viewpoints: [{who: SECRET qui, says: SECRET dit}, {who: SECRET autre, says: SECRET contre}]
    final_question: SECRET final
    hint: SECRET d’indice
glossary: [{term: Notion, text: Ce que tous lisent}]
links:
  - {from: loi, to: fait, reason: SECRET de raison}
  - {from: fait, to: loi, kind: questionable, explanation: SECRET d’explication}
workshop:
  phases:
    - {id: accueil, title: Accueil, ideal: 10, public: Bonjour., private: SECRET de note, watch: [SECRET à surveiller]}
    - {id: jeu, title: Le jeu, ideal: 20, deals: un, public: Reliez., private: SECRET de note}
"""


class FakeScreens(Screens):
    """Screens as a list; a window is where it was put, at first on the laptop."""

    def __init__(self, *places: Place) -> None:
        super().__init__()
        self.there = list(places)
        self.put_on: dict[int, Place] = {}

    def places(self) -> list[Place]:
        return list(self.there)

    def place(self, window: QWidget) -> Place:
        return self.put_on.get(id(window), LAPTOP)

    def put(self, window: QWidget, place: Place) -> None:
        self.put_on[id(window)] = place
        window.resize(place.w, place.h)

    def fill(self, window: QWidget, place: Place) -> None:
        self.put(window, place)

    def unplug(self, place: Place) -> None:
        self.there.remove(place)
        self.changed.emit()

    def plug(self, place: Place) -> None:
        self.there.append(place)
        self.changed.emit()


def with_screens(facilitator, *places: Place) -> Projection:
    """The projection of the page, on these screens instead of the computer's."""
    projection = facilitator.page.projection
    projection.screens.changed.disconnect()
    projection.screens = FakeScreens(*places)
    projection.screens.setParent(projection)
    projection.screens.changed.connect(projection.screens_changed)
    return projection
