"""New decks: a small one to start from, or a fork of another, each in a folder ready to edit."""

import json
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Template

from fresque.core.deck import ID, LANGUAGE, Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.atomic import beside, refused
from fresque.storage.decks import read_deck
from fresque.storage.decks.files import NAME, deck_file
from fresque.storage.decks.fork import base_file
from fresque.storage.decks.images import BadPictureError, locate
from fresque.storage.decks.library import own_folder
from fresque.storage.decks.typography import faults, mended
from fresque.storage.places import resources

MOST_TITLE = 80
_NOT_IN_A_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_TRANSLATION = re.compile(LANGUAGE + r"\.yaml")
Fill = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class NewDeck:
    """What a new deck is called; what is empty is made from the name of its folder, or from its base."""

    title: str = ""
    id: str = ""
    language: str = ""


def make_deck(folder: Path, wanted: NewDeck) -> Path:
    """Write a small deck to start from in `folder`, which must be empty or not there; its deck.yaml.

    Raises FresqueError, and then writes nothing.
    """
    folder, language = folder.resolve(), _language(wanted.language or "fr")
    title = _title(wanted.title or named_after(folder), language)
    words = {"id": _id(wanted.id or slug(folder.name)), "title": _quoted(title), "language": language}

    def fill(new: Path) -> None:
        _write(new / NAME, _starter("deck", language).substitute(words, year=date.today().year))
        _write(new / "LICENSE", licence_of(title, "CC-BY-SA-4.0"))

    return made(folder, fill)


def make_fork(folder: Path, base: Path, wanted: NewDeck) -> Path:
    """Write a fork of the deck in `base`, ready to edit, in `folder`, which must be empty or not there; its deck.yaml.

    The base is copied inside when the fork could not find it otherwise. Raises FresqueError, and then writes nothing.
    """
    folder, base, deck = folder.resolve(), deck_file(base), read_deck(base)
    language = _language(wanted.language or deck.language)
    title = _title(wanted.title or adapted(deck.title), language)
    id_ = _id(wanted.id or slug(folder.name))

    def fill(new: Path) -> None:
        _write(new / NAME, _fork_text(deck, NewDeck(title, id_, language)))
        _write(new / "LICENSE", _licence_of_fork(title, deck, base.parent))
        _bring(base, deck, new)

    return made(folder, fill)


def adapted(title: str) -> str:
    """The title of a fork, cut so that it is no longer than titles may be."""
    suffix = " (adaptation)"
    room = MOST_TITLE - len(suffix)
    return (title if len(title) <= room else title[: room - 1].rstrip() + "…") + suffix


def slug(name: str) -> str:
    """`name` as an identifier of the deck format: “Été 2026” is “ete-2026”; “deck” when nothing is left."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "oe")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:64].strip("-") or "deck"


def own_place(name: str) -> Path:
    """A folder among the user's decks that is not taken yet, named after `name`."""
    folder = own_folder() / slug(name)
    numbered = (folder.with_name(f"{folder.name}-{n}") for n in range(2, 1000))
    return folder if not folder.exists() else next(place for place in numbered if not place.exists())


def _fork_text(base: Deck, fork: NewDeck) -> str:
    first = base.cards[0] if base.cards else None
    license_ = f"license: {base.license}" if base.license else ""
    if fork.language != base.language:
        license_ = f"language: {fork.language}\n{license_}".rstrip()
    text = _starter("fork", fork.language).substitute(
        id=fork.id,
        title=_quoted(fork.title),
        base=f"{base.id}@{base.version.partition('.')[0]}",
        base_title=_on_one_line(base.title),
        base_version=base.version,
        license=license_,
        first=first.id if first else "id",
        number=max((card.number or 0 for card in base.cards), default=0) + 1,
        lot=base.lots[0].id if base.lots else "lot",
        year=date.today().year,
    )
    return text + "".join(
        f"#   {card.number or '–':>3}  {card.id:32} {_on_one_line(card.title)}\n" for card in base.cards
    )


def _on_one_line(title: str) -> str:
    """A title in a comment must not end it."""
    return " ".join(title.split())


def _bring(base: Path, deck: Deck, folder: Path) -> None:
    """Copy the base inside the fork in `folder`, unless it is found from there; then its own base, and so on."""
    asked = f"{deck.id}@{deck.version.partition('.')[0]}"
    found = base_file(folder / NAME, asked)
    if found is not None and found.resolve() == base.resolve():
        return
    inside = folder / deck.id
    inside.mkdir()
    for file in base.parent.iterdir():
        if file.name in (NAME, "LICENSE") or _TRANSLATION.fullmatch(file.name):
            shutil.copyfile(base if file.name == NAME else file, inside / file.name)
    _copy_pictures(deck, base.parent, inside)
    above = base_file(base, deck.base) if deck.base else None
    if above is not None:
        _bring(above, read_deck(above), inside)


def _copy_pictures(deck: Deck, folder: Path, inside: Path) -> None:
    """Those of the deck's own folder: the others come from its base."""
    for image in {card.image for card in deck.cards if card.image}:
        with suppress(BadPictureError):
            file = locate(folder, image)
            (inside / image).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, inside / image)


def licence_of(title: str, license_: str) -> str:
    """The text of the LICENSE file of a deck."""
    say = tr("“{title}” is shared under the licence {license}.", title=title, license=license_)
    where = tr("Text of the licence: {address}", address=f"https://spdx.org/licenses/{license_}.html")
    return f"{say}\n{where}\n"


def _licence_of_fork(title: str, base: Deck, folder: Path) -> str:
    words = {"title": title, "base": base.title, "version": base.version, "authors": ", ".join(base.authors) or "?"}
    say = tr("“{title}” adapts “{base}”, version {version}, by {authors}.", **words)
    own = f"{say}\n"
    if base.license:
        own += licence_of(title, base.license)
    theirs = folder / "LICENSE"
    if not theirs.is_file():
        return own
    heading = tr("Licence of “{base}”, as its authors give it:", base=base.title)
    return f"{own}\n{heading}\n\n{theirs.read_text(encoding='utf-8', errors='replace')}"


def _starter(kind: str, language: str) -> Template:
    folder = resources() / "starters"
    own = folder / f"{kind}-{language[:2]}.yaml"
    return Template((own if own.is_file() else folder / f"{kind}-en.yaml").read_text(encoding="utf-8"))


def made(folder: Path, fill: Fill) -> Path:
    """The deck.yaml of `folder`, filled beside it, read once as a reader would, then moved into place."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FresqueError(
                tr("“{folder}” is not empty.", folder=folder), hint=tr("Give a folder that is empty or not there yet.")
            )
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _beside(folder) as new:
            fill(new)
            shutil.copyfile(resources() / "deck.schema.json", new / "deck.schema.json")
            _check(new)
            _move(new, folder)
    except OSError as error:
        raise refused(folder, error) from error
    return folder / NAME


def _check(new: Path) -> None:
    """Read the deck as the window will; the place of a mistake is left out: it is in a folder about to go."""
    try:
        read_deck(new)
    except FresqueError as error:
        raise FresqueError(error.summary, hint=error.hint) from error


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A hidden folder beside `folder`, gone at the end unless it was moved."""
    new = beside(folder)
    new.mkdir()
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _move(new: Path, folder: Path) -> None:
    """Into place; a folder that is there, empty, stays the same one: someone may be in it."""
    if not folder.exists():
        new.rename(folder)
        return
    for file in new.iterdir():
        file.rename(folder / file.name)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _quoted(title: str) -> str:
    return json.dumps(title, ensure_ascii=False)


def named_after(folder: Path) -> str:
    """A title made of the name of a folder."""
    words = folder.name.replace("-", " ").replace("_", " ").strip() or "deck"
    return words[0].upper() + words[1:]


def _title(title: str, language: str) -> str:
    """A title as it is typed, with the apostrophes and the no-break spaces that keyboards do not have."""
    typed = title.strip()
    title = mended(typed, faults(typed, language))
    if len(title) > MOST_TITLE or not typed or _NOT_IN_A_LINE.search(title):
        hint = tr("Give one line of {most} characters at most.", most=MOST_TITLE)
        raise FresqueError(tr("This title cannot be that of a deck."), hint=hint)
    return title


def _id(name: str) -> str:
    if not re.fullmatch(ID, name) or len(name) > 64:
        hint = tr(
            "Use small letters without accents, digits and single hyphens, as in “{example}”.", example=slug(name)
        )
        raise FresqueError(tr("“{id}” cannot be the identifier of a deck.", id=name[:80]), hint=hint)
    return name


def _language(name: str) -> str:
    if not re.fullmatch(LANGUAGE, name):
        raise FresqueError(tr("“{name}” is no language code.", name=name[:80]), hint=tr("Write “fr” or “fr-CA”."))
    return name
