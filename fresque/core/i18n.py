"""The one translation mechanism: English messages in the code, a catalogue per language, French by default.

A catalogue is a mapping from the English message to its translation, or to a list of plural forms
(`["1 table", "{n} tables"]`). The core reads no file: `fresque.app.language` installs the catalogue.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

Catalogue = Mapping[str, str | list[str]]
Provider = Callable[[str], Catalogue | None]

_current: Catalogue = {}
_provider: Provider | None = None
_spoken: ContextVar[Catalogue | None] = ContextVar("spoken", default=None)
"""The language of a document being made, when it is not that of the program; each thread has its own."""


def install(catalogue: Catalogue) -> None:
    """Make `catalogue` the language of every later `tr`; an empty one is English."""
    global _current
    _current = catalogue


def provide(provider: Provider) -> None:
    """Where `speaking` finds the catalogue of a language; the provider answers None for one that has none."""
    global _provider
    _provider = provider


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Word what is made meanwhile in `language`, as a card in the language of its deck; unknown ones change nothing."""
    found = _provider(language) if _provider is not None else None
    token = _spoken.set(found if found is not None else _spoken.get())
    try:
        yield
    finally:
        _spoken.reset(token)


@contextmanager
def aside() -> Iterator[None]:
    """Word what is made meanwhile for whoever uses the program, in the middle of a document in another language."""
    token = _spoken.set(None)
    try:
        yield
    finally:
        _spoken.reset(token)


def _catalogue() -> Catalogue:
    spoken = _spoken.get()
    return _current if spoken is None else spoken


def _(message: str) -> str:
    """Mark a message for translation without translating it yet (it is shown through `tr` later)."""
    return message


def tr(message: str, /, **values: object) -> str:
    """The message in the current language, with `{name}` placeholders filled from `values`."""
    found = _catalogue().get(message, message)
    text = found if isinstance(found, str) else found[0]
    return text.format(**values) if values else text


def trn(one: str, many: str, n: int, /, **values: object) -> str:
    """The singular or plural message for `n`, available as `{n}`; French counts 0 and 1 as singular."""
    found = _catalogue().get(many)
    if found is None:
        text = one if n == 1 else many
    elif isinstance(found, str):
        text = found
    else:
        text = found[0] if abs(n) < 2 else found[-1]
    return text.format(n=n, **values)
