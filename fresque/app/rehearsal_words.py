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


def reason(rng: Random) -> str:
    """Why two cards are linked, by people who were told nothing."""
    return tr(rng.choice(_REASONS))


def note(rng: Random) -> str:
    return tr(rng.choice(_NOTES))


def title(rng: Random) -> str:
    """What a table calls its fresque."""
    return tr(rng.choice(_TITLES))
