"""The pictures of a deck: found inside its folder only, judged by their header, never by what they claim to be."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Binder
from fresque.storage.decks.files import deck_file, deck_folder, reason
from fresque.storage.decks.fork import base_file
from fresque.storage.picture_header import header_of
from fresque.storage.presence import is_file

MAX_PIXELS = 40_000_000
MAX_PICTURE_BYTES = 50 * 2**20
_SVG_TRAPS = re.compile(
    rb"<script|<foreignobject|<set\b|<animate|\\|<!entity|<!doctype|<\?xml-stylesheet|\bon[a-z]+\s*=|javascript:|@import"
    rb"|href\s*=\s*[\"']?\s*(?!#|data:image/(?:png|jpeg);)[^\s\"'>]|url\(\s*[\"']?\s*(?!#|data:image/(?:png|jpeg);)[^)\s]",
    re.IGNORECASE,
)


class BadPictureError(Exception):
    """Why a picture cannot be used: a sentence and a hint."""

    def __init__(self, summary: str, hint: str) -> None:
        super().__init__(summary)
        self.summary = summary
        self.hint = hint


def deck_images(path: Path, deck: Deck) -> dict[str, bytes]:
    """The pictures of `deck`, by the path its cards give; a picture missing from the deck's folder comes from its base.

    `path` is the folder of the deck or its YAML file. Raises FresqueError for a picture that cannot be read.
    """
    folders = list(_lineage(path, deck.base))
    return {card.image: _content(folders, card.image) for card in deck.cards if card.image}


def picture_files(path: Path, deck: Deck) -> dict[str, Path]:
    """Where the pictures of `deck` are, by the path its cards give; raises FresqueError as `deck_images` does."""
    folders = list(_lineage(path, deck.base))
    return {card.image: _file(folders, card.image) for card in deck.cards if card.image}


def check_pictures(own: Deck, file: Path, binder: Binder) -> None:
    """Note the pictures of the deck in `file` that are missing, unreadable, too large, or outside its folder."""
    for n, card in enumerate(own.cards):
        if not card.image:
            continue
        try:
            check_picture(locate(deck_folder(file), card.image))
        except BadPictureError as error:
            binder.problems.error(binder.spot("cards", n, "image"), error.summary, error.hint, "image")
        except OSError as error:
            refused = _unreadable(card.image, error)
            binder.problems.error(binder.spot("cards", n, "image"), refused.summary, refused.hint, "image")


def locate(folder: Path, image: str) -> Path:
    """The file of `image`, a path relative to `folder`; raises BadPictureError when it leaves the folder."""
    parts = PurePosixPath(image)
    outside = (
        "\0" in image or parts.is_absolute() or ".." in parts.parts or PureWindowsPath(image).drive or "\\" in image
    )
    path = folder / parts
    if outside or not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        summary = tr("The picture “{image}” is outside the deck's folder.", image=image[:80])
        raise BadPictureError(
            summary, tr("Copy it beside the deck, in a folder “images”, and write “images/name.png”.")
        )
    if not is_file(path):
        hint = tr("Check its name, capitals included; it is looked for from the deck's folder.")
        raise BadPictureError(tr("The picture “{image}” was not found.", image=image[:80]), hint)
    return path


def check_picture(path: Path) -> None:
    """Raise BadPictureError unless `path` is a PNG, a JPEG or a harmless SVG of 40 megapixels at most."""
    if path.stat().st_size > MAX_PICTURE_BYTES:
        summary = tr("The picture “{image}” weighs more than {n} MiB.", image=path.name, n=MAX_PICTURE_BYTES // 2**20)
        raise BadPictureError(summary, tr("Save a smaller one."))
    if path.suffix.lower() == ".svg":
        _check_svg(path)
        return
    width, height = picture_size(path)
    if width * height > MAX_PIXELS:
        summary = tr(
            "The picture “{image}” is {width} by {height} pixels, beyond 40 megapixels.",
            image=path.name,
            width=width,
            height=height,
        )
        raise BadPictureError(summary, tr("Reduce it: a card needs no more than 2000 pixels."))


def picture_size(path: Path) -> tuple[int, int]:
    """Width and height in pixels of a PNG or a JPEG, photographs turned upright; raises BadPictureError."""
    try:
        header = header_of(path)
    except OverflowError as error:
        summary = tr("The picture “{image}” exceeds 40 megapixels.", image=path.name)
        raise BadPictureError(summary, tr("Reduce it: a card needs no more than 2000 pixels.")) from error
    except (OSError, ValueError) as error:
        summary = tr("The picture “{image}” is neither a PNG, a JPEG nor an SVG.", image=path.name)
        raise BadPictureError(summary, tr("Open it in a drawing program and save it as PNG.")) from error
    return header.width, header.height


def _check_svg(path: Path) -> None:
    content = path.read_bytes()
    if b"<svg" not in content[:4096]:
        summary = tr("The picture “{image}” is neither a PNG, a JPEG nor an SVG.", image=path.name)
        raise BadPictureError(summary, tr("Open it in a drawing program and save it as PNG."))
    if _SVG_TRAPS.search(content):
        summary = tr("The picture “{image}” calls other files or holds a script.", image=path.name)
        raise BadPictureError(summary, tr("Save it as a plain SVG, or as PNG."))


def _content(folders: list[Path], image: str) -> bytes:
    try:
        return _file(folders, image).read_bytes()
    except OSError as error:
        raise _unreadable(image, error) from error


def _file(folders: list[Path], image: str) -> Path:
    """The file of a picture, looked at."""
    folder = next((folder for folder in folders if is_file(folder / image)), folders[0])
    try:
        path = locate(folder, image)
        check_picture(path)
    except BadPictureError as error:
        raise FresqueError(error.summary, hint=error.hint) from error
    except OSError as error:
        raise _unreadable(image, error) from error
    return path


def _unreadable(image: str, error: OSError) -> FresqueError:
    summary = tr("The picture “{image}” cannot be read ({reason}).", image=image, reason=reason(error))
    return FresqueError(summary, hint=tr("Check its rights."))


def _lineage(path: Path, base: str) -> Iterator[Path]:
    from fresque.storage.decks.headline import headline

    seen: set[Path] = set()
    file: Path | None = deck_file(path)
    while file is not None and file.resolve() not in seen:
        seen.add(file.resolve())
        yield file.parent
        file = base_file(file, base) if base else None
        base = headline(file).base if file else ""
