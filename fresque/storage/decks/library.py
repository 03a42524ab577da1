"""The decks there are: the user's own, in the application's data folder, and those shipped with the program."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage import places
from fresque.storage.decks.files import NAME, bundled, deck_file
from fresque.storage.decks.headline import Headline, headline
from fresque.storage.presence import is_file, is_folder


def own_folder() -> Path:
    """The folder of the user's decks, one folder a deck; it may not be there yet."""
    return places.application_folder() / "decks"


def own_decks() -> list[Path]:
    """The deck.yaml of each deck of the user, readable or not, sorted by folder."""
    return sorted(file for file in own_folder().glob(f"*/{NAME}") if not file.parent.name.startswith("."))


def find_deck(name: str) -> Path:
    """The deck.yaml that `name` means: a folder, a file, or the identifier of a deck, with or without “@version”.

    Among decks of one identifier the user's come first, then the latest version. Raises FresqueError.
    """
    if is_file(name) or is_folder(name):
        return deck_file(Path(name))
    deck, _at, version = name.partition("@")
    versions = {str(file): found for file, found in _named(deck)}
    if not versions:
        raise _unknown(name)
    for file, found in versions.items():
        if version_fits(version, found):
            return Path(file)
    from fresque.storage.decks.problems import shown

    summary = tr("There is no version {version} of “{deck}”.", version=shown(version), deck=deck)
    raise FresqueError(summary, hint=tr("There is: {versions}.", versions=", ".join(dict.fromkeys(versions.values()))))


def named(deck: str, version: str = "") -> Iterator[Path]:
    """The deck.yaml of each deck with this identifier, those of the `version` asked for first."""
    found = list(_named(deck))
    yield from (file for file, number in found if version_fits(version, number))
    yield from (file for file, number in found if not version_fits(version, number))


def version_fits(asked: str, found: str) -> bool:
    """Whether version `found` is the one `asked`: 1 accepts 1.4.2, 1.4 accepts 1.4.2 but not 1.5, nothing any."""
    parts = asked.split(".") if asked else []
    return found.split(".")[: len(parts)] == parts


def _named(deck: str) -> Iterator[tuple[Path, str]]:
    """The file and the version of each deck with this identifier: the user's, then the shipped one."""
    own = [(line.path, line.version) for line in _headlines(own_decks()) if line.id == deck]
    yield from sorted(own, key=lambda one: _order(one[1]), reverse=True)
    for file in bundled():
        if file.parent.name == deck:
            yield from ((line.path, line.version) for line in _headlines([file]))


def _headlines(files: Iterable[Path]) -> Iterator[Headline]:
    for file in files:
        with suppress(FresqueError):
            yield headline(file)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _unknown(name: str) -> FresqueError:
    from fresque.storage.decks.problems import nearest, shown

    known = sorted({line.id for line in _headlines(own_decks())} | {file.parent.name for file in bundled()})
    hint = nearest(name, known) or tr("Give a folder, a deck.yaml, or one of: {decks}.", decks=", ".join(known))
    return FresqueError(tr("There is no deck named “{name}”.", name=shown(name)), hint=hint)
