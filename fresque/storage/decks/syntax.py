"""Says in one sentence what a YAML parser found wrong, whichever of its two parsers spoke."""

from fresque.core.i18n import _, tr
from fresque.storage.decks.problems import Point, Spot

_TAB = (_("This line is indented with a tab."), _("Use spaces instead."))
_SPECIAL = (_("A text cannot start with “{character}”."), _("Put the text in quotes."))
_COLON = (
    _("A colon in this text makes it look like a key."),
    _("Put the text in quotes, or check the indentation of the line."),
)
_NO_COLON = (
    _("This line has no colon after its key."),
    _("Add it, or indent the line if it goes on with the text above."),
)
_QUOTES = (_("A quotation mark is never closed."), _("Add the missing quotation mark at the end of the text."))
_BRACKET = (_("A bracket is never closed, or a comma is missing."), _("Check the brackets [ ] { } and the commas."))
_ESCAPE = (_("A backslash \\ is not allowed here."), _("Use single quotes, or write the backslash twice."))
_INDENT = (
    _("This line does not line up with the others."),
    _("Check its indentation, and put texts that hold quotation marks in quotes."),
)
_DIRECTIVE = (_("Lines that start with “%” are not allowed in a deck."), _("Delete this line."))
_OTHER = (_("This line cannot be understood."), _("Check the indentation, the quotation marks and the brackets."))

_STARTERS = (" an anchor", " an alias", " a tag", " a block scalar")
_STARTED = ("cannot start any token", "entries are not allowed", "keys are not allowed", "tag handle")
_NO_COLON_WORDS = "could not find expected ':'"
_SENTENCES = (
    ("mapping values are not allowed", _COLON),
    (_NO_COLON_WORDS, _NO_COLON),
    ("quoted scalar|unexpected end of stream", _QUOTES),
    ("escape", _ESCAPE),
    ("quoted scalar|hexdecimal", _ESCAPE),
    ("quoted scalar|hexadecimal", _ESCAPE),
    ("quoted scalar|document indicator", _QUOTES),
    ("quoted scalar|document separator", _QUOTES),
    ("flow sequence|", _BRACKET),
    ("flow mapping|", _BRACKET),
    ("node content", _BRACKET),
    ("expected key", _INDENT),
    ("block end", _INDENT),
    ("'-' indicator", _INDENT),
    ("document start", _INDENT),
    ("directive|", _DIRECTIVE),
    ("YAML document", _DIRECTIVE),
)
"""Words of the parsers (context|problem, or problem alone) and what they mean to a facilitator."""


def place(text: str, error: Exception) -> Point:
    """Where to look: the problem itself, or what was opened and never closed when it shows at the end of the file."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    lines = text.rstrip().splitlines() or [""]
    if opened and (mark is None or mark.line >= len(lines) or _starts(error)):
        mark = opened
    if mark is None or mark.line >= len(lines):
        return Point(len(lines), max(1, len(lines[-1])))
    return Point(mark.line + 1, mark.column + 1)


def _starts(error: Exception) -> bool:
    """Whether the mistake is where the text starts, not where the parser gave up."""
    problem, context = _words(error)
    return _NO_COLON_WORDS in problem or (context.endswith(_STARTERS) and "tab character" not in problem)


def explain(text: str, spot: Spot, error: Exception) -> tuple[str, str]:
    """The summary and the hint for what the parser found at `spot` of `text`."""
    problem, context = _words(error)
    character = _character(text, spot)
    if character == "\t" or "tab character" in problem:
        return tr(_TAB[0]), tr(_TAB[1])
    if context.endswith(_STARTERS) or any(words in problem for words in _STARTED):
        return tr(_SPECIAL[0], character=character), tr(_SPECIAL[1])
    for words, (summary, hint) in _SENTENCES:
        around, _bar, what = words.rpartition("|")
        if around in context and what in problem:
            return tr(summary), tr(hint)
    return tr(_OTHER[0]), tr(_OTHER[1])


def _words(error: Exception) -> tuple[str, str]:
    return str(getattr(error, "problem", "")), str(getattr(error, "context", ""))


def _character(text: str, spot: Spot) -> str:
    lines = text.splitlines()
    line = lines[spot.line - 1] if spot.line <= len(lines) else ""
    return line[spot.column - 1 : spot.column]
