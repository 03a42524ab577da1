"""What people typed is printed as it is on the papers of a workshop: a star is a star."""

from fresque.app.bringing import to_bring, workshop_said
from fresque.app.order_sheet import order_parts
from fresque.core.info import SessionInfo
from fresque.layout.paper.order import order_page
from fresque.layout.paper.packing import PackingTopic, packing_page
from fresque.storage.decks import find_deck, read_deck

DECK = read_deck(find_deck("boite-noire-ia"))
INFO = SessionInfo(place="Salle **B** *est*", tables=2)


def written(page):
    return [str(call.args[2]) for call in page.calls if call.name == "text"]


def test_a_place_with_stars_keeps_them_on_the_order_sheet():
    assert INFO.place in written(order_page(DECK.title, order_parts(DECK, INFO)))


def test_a_place_with_stars_keeps_them_on_the_list_of_what_to_bring():
    topics = [PackingTopic(part.title, tuple(line.words for line in part.lines)) for part in to_bring(DECK, INFO)]
    words = written(packing_page(DECK.title, workshop_said(DECK, INFO), topics))
    assert any(INFO.place in line for line in words)
    assert not any("\\" in line for line in words)
