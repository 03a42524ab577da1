"""The longest texts of the decks on the wall: all of them whole, large enough, inside, on an old projector too."""

import pytest

from fresque.core.public import (
    Countdown,
    Instruction,
    Notion,
    Question,
    Spotlight,
    Thanks,
    TimeOnly,
    Welcome,
    public_card,
)
from fresque.layout.public import size_of
from fresque.layout.public.stage import LEAST
from fresque.storage.decks import bundled, read_deck
from tests.layout.public.test_screens import WALLS, drawn, texts

PLACE = "Médiathèque départementale Simone-Veil, salle Marguerite-Duras, Noisy-le-Grand"
DECKS = {path.parent.name: read_deck(path) for path in bundled()}


def screens(deck):
    """Each screen a deck has words for."""
    time = Countdown(3590, 3600)
    yield Welcome(deck.title, PLACE, "mercredi 30 septembre 2026", "", "9\u00a0h\u00a000")
    for phase in deck.workshop.phases:
        yield Instruction(phase.title, phase.public, time)
        yield TimeOnly(phase.title, time)
    for term in deck.glossary:
        yield Notion(term.term, term.text, 12, 12)
    for card in deck.cards:
        yield Spotlight(public_card(deck, card, False))
        if card.question:
            yield Question(card.question, time)
        if card.final_question:
            yield Question(card.final_question)
    yield Thanks("Un titre que la table a voulu long, et même un peu plus", deck.title, deck.credits, deck.authors)


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("name", DECKS)
def test_every_text_of_a_deck_is_read_from_the_back_of_the_room(name, wall):
    small = {
        (type(screen).__name__, words)
        for screen in screens(DECKS[name])
        for _x, _y, words, size, _w in texts(drawn(screen, wall, DECKS[name]))
        if size < LEAST - 0.01
    }
    assert small == set()


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("name", DECKS)
def test_no_text_of_a_deck_leaves_the_wall(name, wall):
    w, h, _scale = size_of(*WALLS[wall])
    out = {
        (type(screen).__name__, words)
        for screen in screens(DECKS[name])
        for x, y, words, size, wide in texts(drawn(screen, wall, DECKS[name]))
        if x < 0 or x + wide > w + 0.5 or y - size < -0.2 * size or y > h - 0.1 * size
    }
    assert out == set()
