"""What the help on one page says, its keys read from the actions; the window and the paper show the same."""

from fresque.app.actions import ACTIONS
from fresque.core.i18n import _, tr
from fresque.layout.paper.help import HelpTopic

_GESTURES = (
    (_("To place"), _("Drag a card out of the pile, or choose it there and press Enter.")),
    (_("To link"), _("{tool.link}, one card, then the other; write why, in a few words.")),
    (_("To read"), _("{board.read} shows the chosen card large, {board.flip} turns it over.")),
    (_("To write"), _("{tool.note} sticks a note, {board.title} gives the fresque its title.")),
    (_("To take back"), _("{edit.undo} undoes your last gesture, never that of a table.")),
)
_MOMENTS = (
    (_("Before"), ("public.check", "public.project")),
    (_("During"), ("board.deal", "phase.next", "clock.more", "clock.pause", "hot.write", "public.black")),
    (_("At the end"), ("phase.end", "session.debrief")),
)
"""The ten keys that matter."""
_WHEN = (
    (_("The projector is black"), _("{public.black} gives the picture back; {public.project} projects again.")),
    (_("The screens are swapped"), _("{public.exchange} exchanges them.")),
    (_("The clock was forgotten"), _("{phase.back}: say how many minutes ago the phase began.")),
    (
        _("A card is on the wrong table"),
        _("Choose it, {board.move_to}, then the other table: it goes with its words, without its links."),
    ),
    (_("The power went out"), _("Open the session again from the first page: every gesture is there, and the clock.")),
)
_KEY_NAMES = (
    ("Shift", _("Shift")),
    ("Del", _("Del")),
    ("PgDown", _("Page down")),
    ("PgUp", _("Page up")),
    ("Return", _("Enter")),
)


def help_topics() -> tuple[HelpTopic, ...]:
    """The parts of the page, in the current language."""
    keys = {action.id: _key(action.shortcuts[0]) for action in ACTIONS if action.shortcuts}
    titles = {action.id: tr(action.title).removesuffix("…") for action in ACTIONS}
    moments = (HelpTopic(tr(name), tuple((keys[one], titles[one]) for one in ids)) for name, ids in _MOMENTS)
    return (
        HelpTopic(tr("Five gestures"), tuple((tr(name), _filled(tr(words), keys)) for name, words in _GESTURES)),
        *moments,
        HelpTopic(tr("What to do when…"), tuple((tr(name), _filled(tr(words), keys)) for name, words in _WHEN)),
    )


def _filled(words: str, keys: dict[str, str]) -> str:
    for name, key in keys.items():
        words = words.replace(f"{{{name}}}", key)
    return words


def _key(keys: str) -> str:
    for name, word in _KEY_NAMES:
        keys = keys.replace(name, tr(word))
    return keys
