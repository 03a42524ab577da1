"""The lots of a deck: each has cards and a moment, and can be told from the others without its colour."""

from fresque.core.i18n import tr
from fresque.storage.decks.look import Look


def unused(look: Look) -> None:
    """A lot has cards, and a phase that deals them when phases deal lots."""
    used = {card.lot for card in look.deck.cards}
    dealt = {lot for phase in look.deck.workshop.phases for lot in phase.deals}
    for n, lot in enumerate(look.own.lots):
        if lot.id not in used:
            look.warning("lot", ("lots", n), tr("The lot “{id}” has no card.", id=lot.id))
        elif dealt and lot.id not in dealt:
            look.warning("lot", ("lots", n), tr("No phase deals the lot “{id}”.", id=lot.id))


def alike(look: Look) -> None:
    """No two lots have the same colour, nor the same mark, which stands for it when colours cannot be seen."""
    colors: dict[str, str] = {}
    marks: dict[str, str] = {}
    for n, lot in enumerate(look.own.lots):
        color = colors.setdefault(lot.color, lot.id)
        mark = marks.setdefault(lot.mark, lot.id)
        if lot.id not in (color, mark) and color == mark:
            summary = tr("The lots “{a}” and “{b}” have the same colour and the same mark.", a=color, b=lot.id)
            look.warning("lot", ("lots", n), summary, tr("Give each its own, so that cards can be told apart."))
            continue
        if mark != lot.id:
            summary = tr("The lots “{a}” and “{b}” have the same mark, “{mark}”.", a=mark, b=lot.id, mark=lot.mark)
            hint = tr("Give each its own “mark”, for those who do not see colours and for grey prints.")
            look.warning("lot", ("lots", n, "mark"), summary, hint)
        if color != lot.id:
            summary = tr(
                "The lots “{a}” and “{b}” have the same colour, “{color}”.", a=color, b=lot.id, color=lot.color
            )
            look.warning("lot", ("lots", n, "color"), summary, tr("Give each its own “color”."))
