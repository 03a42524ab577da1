"""What an office document is made from, whatever its format: plain values, and files whose bytes do not change."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from fresque.core.report.items import Item

_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class OfficePicture:
    """A PNG or a JPEG, its size on the page in mm, and what it shows."""

    data: bytes
    w: float
    h: float
    alt: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class OfficeReport:
    """A whole report; `pictures` are those of the items, by their rank. `contents` asks for a table of contents.

    `accent`, `#RRGGBB`, is the colour of its headings, and `logo` stands above its title.
    """

    title: str
    kicker: str
    headline: str
    language: str
    figures: tuple[tuple[str, str], ...]
    items: Sequence[Item]
    pictures: Mapping[int, tuple[OfficePicture, ...]]
    made: datetime
    author: str = ""
    subject: str = ""
    contents: bool = False
    accent: str = ""
    logo: OfficePicture | None = None


def write_repacked(package: bytes, stream: BinaryIO) -> None:
    """The same package with no date inside: one report gives the same bytes each time.

    The first file stays first and as it is stored: OpenDocument wants its type there, not compressed.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as read, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for entry in read.infolist():
            kept = zipfile.ZipInfo(entry.filename, _EPOCH)
            kept.external_attr = 0o644 << 16
            data = read.read(entry.filename)
            packed = data[:4] == b"\x89PNG" or data[:2] == b"\xff\xd8" or entry.filename == "mimetype"
            kept.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            written.writestr(kept, data)
