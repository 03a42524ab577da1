"""Faces of cards: what is on them, where it may be, and how they look, as recorded drawing calls."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from fresque.core.deck import COLORS, Card, Deck, Face, Layout
from fresque.layout import fonts, qr
from fresque.layout.canvas import Call, Picture, Recorder
from fresque.layout.card import draw_face, face_fits, overflows
from fresque.layout.marks import mark_path
from fresque.layout.palette import EDITIONS, Edition, contrast, night_scheme, scheme, tint
from tests.layout.faces import ACTION, BLANK, CONTROVERSY, DECK, JOKER, KINDS, RGPD, STATEMENT, STEP, bundled

GOLDENS = Path(__file__).parent.parent / "goldens" / "faces"
WORN = [*KINDS, *(replace(RGPD, lot=lot.id) for lot in DECK.lots)]
FORMATS = [(148.0, 105.0), (105.0, 74.0), (63.0, 88.0), (105.0, 148.0)]


def drawn(card: Card, face: Face, deck: Deck = DECK, **options: object) -> list[Call]:
    canvas = Recorder()
    draw_face(canvas, deck, card, face, **options)  # type: ignore[arg-type]
    return canvas.calls


def texts(calls: list[Call]) -> list[str]:
    return [str(call.args[2]) for call in calls if call.name == "text"]


def said(calls: list[Call]) -> str:
    return " ".join(texts(calls)).replace("\u00a0", " ")


def option(call: Call, name: str) -> object:
    return dict(call.options).get(name)


def shorthand(call: Call) -> str:
    """A call on one line, in hundredths; paths by their extent, so that a golden stays readable."""
    numbers = [v for v in call.args if isinstance(v, float | int)]
    if call.name == "path":
        values = [v for _verb, vs in call.args[0] for v in vs]  # type: ignore[attr-defined]
        numbers = [min(values[0::2]), min(values[1::2]), max(values[0::2]), max(values[1::2])]
    words = [repr(v) for v in call.args if isinstance(v, str)]
    options = [f"{k}={v:.2f}" if isinstance(v, float) else f"{k}={v}" for k, v in call.options if v]
    return " ".join([call.name, *(f"{v:.2f}" for v in numbers), *words, *options])


@pytest.mark.parametrize("card", KINDS, ids=lambda card: card.kind)
@pytest.mark.parametrize("face", ["recto", "verso"])
def test_a_face_is_drawn_as_it_was_approved(card: Card, face: Face) -> None:
    shown = "\n".join(map(shorthand, drawn(card, face))) + "\n"
    golden = GOLDENS / f"{card.kind}-{face}.txt"
    if os.environ.get("FRESQUE_UPDATE_GOLDENS"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_the_recto_shows_lot_number_and_title() -> None:
    words = said(drawn(RGPD, "recto"))
    assert all(part in words for part in ("Lot 2 · L’ouverture devient la règle", "14", "Règlement", "données"))


def test_the_back_says_all_that_brings_a_stray_card_home() -> None:
    words = said(drawn(RGPD, "verso", stamp="jeu B"))
    assert "Lot 2" in words
    assert "14" in words
    assert "Fresque d’essai v1.2.0 · fr · CC BY-SA 4.0 · jeu B" in words


def test_the_essential_is_bold_and_the_body_is_not() -> None:
    weights = {str(c.args[2]): option(c, "weight") for c in drawn(RGPD, "verso") if c.name == "text"}
    assert weights[next(text for text in weights if text.startswith("Depuis"))] == "bold"
    assert weights[next(text for text in weights if text.startswith("Une donnée"))] == "regular"


def test_sources_and_code_open_the_first_address() -> None:
    links = [call.args for call in drawn(RGPD, "verso") if call.name == "link"]
    assert {link[4] for link in links} == {RGPD.sources[0].url}
    assert len(links) == 2


def test_the_facilitator_s_hint_is_never_on_a_card() -> None:
    card = replace(RGPD, hint="PIEGE")
    assert "PIEGE" not in said(drawn(card, "recto")) + said(drawn(card, "verso"))


def test_a_controversy_asks_first_and_answers_on_the_back() -> None:
    recto, verso = said(drawn(CONTROVERSY, "recto")), said(drawn(CONTROVERSY, "verso"))
    assert "Faut-il ouvrir" in recto
    assert "juriste" not in recto
    assert all(part in verso for part in ("Une association", "Une juriste", "trois ?"))


def test_a_blank_card_has_lines_to_write_on_both_sides() -> None:
    for face in ("recto", "verso"):
        assert sum(1 for call in drawn(BLANK, face) if call.name == "path" and option(call, "pen")) >= 4


def test_a_step_is_a_hexagon_with_its_number() -> None:
    calls = drawn(STEP, "recto")
    assert "Étape 2" in said(calls)
    assert len(calls[2].args[0] if calls[2].name == "path" else calls[1].args[0]) == 7  # type: ignore[arg-type]


def test_in_a_ring_the_order_of_a_step_is_only_in_the_small_print_of_its_back() -> None:
    ring = replace(DECK, layout=Layout(kind="ring"))
    assert "2" not in said(drawn(STEP, "recto", ring))
    assert "2 · " not in said(drawn(STEP, "verso", ring))
    assert said(drawn(STEP, "verso", ring)).split(" · ")[-1].startswith("2")


def test_a_card_speaks_the_language_of_its_deck() -> None:
    english = replace(DECK, language="en")
    assert "Set 2 · " in said(drawn(RGPD, "recto", english))
    assert "Source: " in said(drawn(RGPD, "verso", english)) or "Sources: " in said(drawn(RGPD, "verso", english))
    assert "Lot 2 · " in said(drawn(RGPD, "recto"))


def test_an_action_a_statement_and_a_joker_say_what_they_are() -> None:
    for card, name in ((ACTION, "Action"), (STATEMENT, "Affirmation"), (JOKER, "Joker")):
        assert name in said(drawn(card, "recto"))


@pytest.mark.parametrize("card", KINDS, ids=lambda card: card.kind)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_face_has_at_most_three_sizes_of_text(card: Card, edition: Edition) -> None:
    for face in ("recto", "verso"):
        sizes = {option(call, "size") for call in drawn(card, face, edition=edition) if call.name == "text"}
        assert len(sizes) <= 3


def test_the_long_title_of_a_deck_breaks_at_the_foot_of_a_small_card() -> None:
    deck = replace(DECK, title="Fresque des données ouvertes des territoires ruraux et de montagne")
    assert face_fits(deck, RGPD, "verso", 63.0, 88.0)
    assert f"{deck.title} v1.2.0" in said(drawn(RGPD, "verso", deck, w=63.0, h=88.0))


@pytest.mark.parametrize("size", FORMATS)
def test_text_stays_clear_of_the_edges(size: tuple[float, float]) -> None:
    w, h = size
    quiet = 5.0 if w == 148 else 3.0
    for card in (RGPD, CONTROVERSY, ACTION, STATEMENT, JOKER, BLANK):
        for call in (c for face in ("recto", "verso") for c in drawn(card, face, w=w, h=h) if c.name == "text"):
            x, y, shown = call.args
            width = fonts.width(shown, option(call, "weight"), option(call, "size"))  # type: ignore[arg-type]
            assert x >= quiet  # type: ignore[operator]
            assert x + width <= w - quiet + 1e-6  # type: ignore[operator]
            assert y <= h - 2.5  # type: ignore[operator]
            tall = fonts.cap_height(option(call, "weight"), option(call, "size"))  # type: ignore[arg-type]
            assert y - tall >= 3.0 - 1e-6  # type: ignore[operator]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(
    "card", [*KINDS, *(replace(RGPD, lot=lot.id) for lot in DECK.lots)], ids=lambda c: c.id + c.lot
)
def test_text_is_readable_on_its_ground(card: Card, edition: Edition) -> None:
    for look in (scheme(DECK, card, edition), night_scheme(edition)):
        assert contrast(look.ink, look.ground) >= 4.5
        assert contrast(look.soft, look.ground) >= 4.5
        assert contrast(look.on_band, look.band or look.ground) >= 4.5
        assert contrast(look.accent, look.ground) >= 4.5
        assert contrast(look.accent, look.column or look.ground) >= 3


def test_every_lot_colour_can_be_read_under_white_and_on_its_tint() -> None:
    for color in COLORS.values():
        assert contrast("#FFFFFF", color) >= 4.5
        assert contrast(color, tint(color)) >= 4.5


def test_the_light_edition_colours_the_band_only_and_the_grey_one_uses_no_colour() -> None:
    fills = {option(call, "fill") for call in drawn(RGPD, "recto", edition="light") if call.name == "rect"} - {""}
    assert fills == {"#FFFFFF", COLORS["vermilion"]}
    for call in drawn(RGPD, "recto", edition="grey"):
        assert option(call, "fill") not in COLORS.values() or option(call, "fill") == COLORS["night"]


def test_grey_lots_are_told_apart_by_their_mark() -> None:
    marks = [drawn(replace(RGPD, lot=lot), "recto", edition="grey") for lot in ("bases", "regle")]
    shapes = [[call.args[0] for call in calls if call.name == "path"][-1] for calls in marks]
    assert len(shapes[0]) != len(shapes[1])  # type: ignore[arg-type]


def test_the_six_marks_are_six_shapes() -> None:
    names = ("circle", "triangle", "square", "diamond", "star", "hexagon")
    assert len({mark_path(name, 0, 0, 4) for name in names}) == 6


def test_a_picture_fills_its_column_without_being_stretched() -> None:
    card = replace(RGPD, image="images/a.png")
    wide = Picture(b"", 400, 100, "Une mairie")
    image = next(c for c in drawn(card, "recto", pictures={"images/a.png": wide}) if c.name == "image")
    _x, _y, w, h, picture = image.args
    assert picture == wide
    assert w / h == pytest.approx(4)  # type: ignore[operator]


def test_grounds_run_over_the_edge_by_the_bleed_and_text_does_not_move() -> None:
    plain, bled = drawn(RGPD, "recto", radius=0), drawn(RGPD, "recto", radius=0, bleed=3)
    assert texts(plain) == texts(bled)
    assert (-3, -3, 154, 111) in [call.args for call in bled if call.name == "rect"]


@pytest.mark.parametrize("size", [*FORMATS, (138.0, 95.0), (95.0, 64.0)])
def test_every_card_of_the_bundled_deck_fits(size: tuple[float, float]) -> None:
    deck = bundled()
    assert [
        (c.id, face) for c in deck.cards for face in ("recto", "verso") if not face_fits(deck, c, face, *size)
    ] == []


def test_a_text_too_long_is_named_for_its_face() -> None:
    card = replace(RGPD, title="Anticonstitutionnellement " * 12, body="mot " * 900)
    assert overflows(DECK, card, "recto") == ["le titre"]
    assert "le texte" in overflows(DECK, card, "verso")
    assert overflows(DECK, replace(CONTROVERSY, final_question="mot " * 400), "verso") == ["les points de vue"]


def test_a_code_s_outlines_fill_its_dark_modules_and_nothing_else() -> None:
    url = RGPD.sources[0].url
    rows, path = qr._rows(url), qr.qr_path(url)
    for y in range(qr.modules(url)):
        for x in range(qr.modules(url)):
            assert (_winding(path, x + 0.5, y + 0.5) != 0) == bool(rows[y] >> x & 1)


def test_an_address_too_long_for_a_phone_has_no_code() -> None:
    assert qr.modules("https://exemple.fr/" + "a" * 1200) == 0


def _winding(path: object, px: float, py: float) -> int:
    """How many times the path turns around a point."""
    turns, start, here = 0, (0.0, 0.0), (0.0, 0.0)
    for verb, values in path:  # type: ignore[attr-defined]
        there = start if verb == "Z" else values
        if verb == "M":
            start = values
        elif here[1] <= py < there[1] and here[0] > px:
            turns += 1
        elif there[1] <= py < here[1] and here[0] > px:
            turns -= 1
        here = there
    return turns
