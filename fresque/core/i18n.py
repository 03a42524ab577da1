"""The one translation mechanism: English messages in the code, a catalogue per language, French by default.

A catalogue is a mapping from the English message to its translation, or to a list of plural forms
(`["1 table", "{n} tables"]`). The core reads no file: `fresque.app.language` installs the catalogue.
"""

from collections.abc import Mapping

Catalogue = Mapping[str, str | list[str]]

_current: Catalogue = {}


def install(catalogue: Catalogue) -> None:
    """Make `catalogue` the language of every later `tr`; an empty one is English."""
    global _current
    _current = catalogue


def _(message: str) -> str:
    """Mark a message for translation without translating it yet (it is shown through `tr` later)."""
    return message


def tr(message: str, /, **values: object) -> str:
    """The message in the current language, with `{name}` placeholders filled from `values`."""
    found = _current.get(message, message)
    text = found if isinstance(found, str) else found[0]
    return text.format(**values) if values else text


def trn(one: str, many: str, n: int, /, **values: object) -> str:
    """The singular or plural message for `n`, available as `{n}`; French counts 0 and 1 as singular."""
    found = _current.get(many)
    if found is None:
        text = one if n == 1 else many
    elif isinstance(found, str):
        text = found
    else:
        text = found[0] if abs(n) < 2 else found[-1]
    return text.format(n=n, **values)
