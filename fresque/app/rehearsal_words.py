"""What simulated participants write: reasons of links, notes, titles; plain words that a real table might say."""

from random import Random

from fresque.core.i18n import _, tr

_REASONS = (
    _("one leads to the other"),
    _("without one, no other"),
    _("it answers it"),
    _("we are not sure"),
    _("it slows it down"),
    _("same people, other moment"),
)
_NOTES = (
    _("To check"),
    _("We do not all agree"),
    _("And here, at ours?"),
    _("Who decides?"),
    _("Missing: a card about people"),
    _("To ask again at the end"),
)
_TITLES = (
    _("All in the same boat"),
    _("It all holds by a thread"),
    _("Step by step"),
)


_HEARD = (
    _("I did not know that at all."),
    _("And who checks?"),
    _("! To try at our next meeting"),
    _("? Where do these figures come from"),
    _("We cannot go back now."),
    _("→ Send the links to everyone"),
)


def heard(rng: Random) -> str:
    """What the facilitator writes down on the spot; the sign it begins with is its tag."""
    return tr(rng.choice(_HEARD))


def reason(rng: Random) -> str:
    """Why two cards are linked, by people who were told nothing."""
    return tr(rng.choice(_REASONS))


def note(rng: Random) -> str:
    return tr(rng.choice(_NOTES))


def title(rng: Random) -> str:
    """What a table calls its fresque."""
    return tr(rng.choice(_TITLES))
