"""The fonts found on the computer, for the characters our own do not have: listed once, when the first is met.

HarfBuzz reads the files (a few hundred in a tenth of a second): their coverage, shapes and outlines. A file that it
cannot read is passed over. FRESQUE_FONTS, folders separated as in PATH, replaces the system's; empty, there are none.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_OUTLINES = {"glyf", "CFF ", "CFF2"}
_PREFERRED = (
    *("Segoe UI", "Noto Sans", "Helvetica Neue", "Geeza Pro", "Noto Sans Arabic", "Noto Naskh Arabic", "Arial Hebrew"),
    *("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic", "Meiryo"),
    *("IPAexGothic", "IPAGothic", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Malgun Gothic"),
    *("Apple SD Gothic Neo", "Noto Emoji", "Segoe UI Symbol", "Segoe UI Emoji"),
)
"""Families tried first, in this order; then the others of Noto Sans, then `_WIDE_ONES`, then by name."""
_WIDE_ONES = ("DejaVu Sans", "Arial", "Tahoma", "Arial Unicode MS", "FreeSans", "Unifont")
_PLAIN_WORDS = ("Mono", "Condensed", "Display", "Nastaliq", "Looped", "Rashi")
"""Names of designs taken only when nothing plainer has the character."""
_NO_LETTERS = ("Last Resort", "LastResort", "Adobe Blank", "AdobeBlank")
"""Fonts that claim every character and draw none."""
REGULAR, BOLD = 400.0, 700.0
LEAST_BOLD = 550.0


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a font file: where it is, its family, its weight (400 is regular), and what it covers."""

    file: Path
    index: int
    family: str
    weight: float
    upright: bool
    covered: Any = field(compare=False)
    """The Unicode codes it maps, a set of HarfBuzz."""

    def has(self, chars: str) -> bool:
        """Whether it maps every character."""
        return all(ord(char) in self.covered for char in chars)


@dataclass(frozen=True, slots=True)
class Family:
    """The upright faces of a design: its regular one, and its bold one or the same when it has none."""

    name: str
    regular: Face
    bold: Face


@dataclass(frozen=True, slots=True, eq=False)
class Fonts:
    """The families of a computer, those to try first before; the same order on every run."""

    families: tuple[Family, ...]

    def having(self, chars: str) -> Iterator[Family]:
        """The families whose regular face maps every character."""
        return (family for family in self.families if family.regular.has(chars))


def installed() -> Fonts:
    """The fonts of this computer, or of the folders named by FRESQUE_FONTS; one object for as long as it stays."""
    return _installed(os.environ.get("FRESQUE_FONTS"))


@cache
def _installed(named: str | None) -> Fonts:
    folders = _folders() if named is None else [Path(folder) for folder in named.split(os.pathsep) if folder]
    faces: dict[str, list[Face]] = {}
    for folder in folders:
        for file in _files(folder):
            for face in _faces(file):
                faces.setdefault(face.family, []).append(face)
    return Fonts(tuple(sorted((_family(name, found) for name, found in faces.items()), key=_rank)))


def opened(file: Path) -> Any:
    """The data of a font file, mapped in memory; read whole where Windows would mistake an accent in its path."""
    import uharfbuzz

    path = str(file)
    return uharfbuzz.Blob.from_file_path(path) if path.isascii() else uharfbuzz.Blob(file.read_bytes())


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts"
        return Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", own
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    shared = (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return (*(Path(folder) / "fonts" for folder in shared if folder), own / "fonts", home / ".fonts")


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(parent, name) for name in sorted(names) if name.lower().endswith(_SUFFIXES))


def _faces(file: Path) -> Iterator[Face]:
    import uharfbuzz

    try:
        blob = opened(file)
        for index in range(uharfbuzz.Face(blob).count):
            face = uharfbuzz.Face(blob, index)
            name = face.get_name(16) or face.get_name(1) or ""
            if name and _OUTLINES.intersection(face.table_tags) and not name.startswith(_NO_LETTERS):
                style, tag = uharfbuzz.Font(face), uharfbuzz.StyleTag
                upright = not style.get_style_value(tag.ITALIC) and style.get_style_value(tag.WIDTH) > 90
                yield Face(file, index, name, style.get_style_value(tag.WEIGHT), upright, face.unicodes)
    except (uharfbuzz.HarfBuzzError, OSError):
        return


def _family(name: str, faces: list[Face]) -> Family:
    upright = [face for face in faces if face.upright] or faces
    regular = min(upright, key=lambda face: (abs(face.weight - REGULAR), str(face.file), face.index))
    bold = min(upright, key=lambda face: (abs(face.weight - BOLD), str(face.file), face.index))
    return Family(name, regular, bold if bold.weight > LEAST_BOLD else regular)


def _rank(family: Family) -> tuple[int, int, str]:
    """Smaller is tried first."""
    name = family.name
    odd = any(word in name for word in _PLAIN_WORDS)
    if name in _PREFERRED:
        return 0, _PREFERRED.index(name), name
    if name.startswith("Noto Sans"):
        return 1, odd, name
    if name in _WIDE_ONES:
        return 2, _WIDE_ONES.index(name), name
    return 3, odd or "Sans" not in name, name
