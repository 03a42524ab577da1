"""Finds the files of a deck and reads their text, with a sentence for every way this can go wrong."""

from pathlib import Path

from fresque.core.errors import FresqueError, Where
from fresque.core.i18n import tr
from fresque.storage import places
from fresque.storage.atomic import why
from fresque.storage.presence import is_file, is_folder

NAME = "deck.yaml"
MAX_BYTES = 2 * 1024 * 1024


def bundled() -> list[Path]:
    """The deck.yaml of each deck shipped with the program, sorted by id."""
    return sorted(places.decks().glob(f"*/{NAME}"))


def deck_file(path: Path) -> Path:
    """The YAML file of a deck given by its folder or by the file itself."""
    return _inside(path) if is_folder(path) else path


def deck_folder(path: Path) -> Path:
    """The folder of a deck given by its folder or by its YAML file."""
    return path if is_folder(path) else path.parent


def read_text(path: Path) -> str:
    """The text of a YAML file, at most 2 MiB of UTF-8; raises FresqueError."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        summary = tr("The file cannot be read ({reason}).", reason=reason(error))
        raise FresqueError(summary, hint=tr("Check its name and its rights."), where=Where(str(path))) from error
    if len(content) > MAX_BYTES:
        summary = tr("The file is larger than {n} MiB.", n=MAX_BYTES // 2**20)
        raise FresqueError(summary, hint=tr("Keep the pictures in files of their own."), where=Where(str(path)))
    return _decoded(path, content)


def reason(error: OSError) -> str:
    """Why a file cannot be read, in a few words."""
    if isinstance(error, FileNotFoundError):
        return tr("it does not exist")
    if isinstance(error, PermissionError):
        return tr("you are not allowed to")
    return why(error)


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in content:
            summary, hint = tr("This is not a text file."), tr("A deck is a YAML file, written in a text editor.")
            raise FresqueError(summary, hint=hint, where=Where(str(path))) from error
        from fresque.storage.decks.tree import place_of

        spot = place_of(content[: error.start].decode("utf-8-sig"), error.start)
        where = Where(str(path), spot.line, spot.column)
        hint = tr("Save it again as UTF-8 in your text editor.")
        raise FresqueError(tr("The file is not encoded in UTF-8."), hint=hint, where=where) from error


def _inside(folder: Path) -> Path:
    file = folder / NAME
    if is_file(file):
        return file
    summary = tr("The folder “{folder}” holds no {name}.", folder=folder, name=NAME)
    raise FresqueError(summary, hint=tr("Choose the folder of a deck."))
