"""What a workbook is before it is opened: its kind, and whether unpacking it would fill the memory."""

import zipfile
import zlib
from typing import BinaryIO, Literal

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr

Kind = Literal["xlsx", "ods"]
MAX_UNPACKED = 40 * 2**20
MAX_MEMBERS = 2_000
ZIP = b"PK\x03\x04"
OLD = b"\xd0\xcf\x11\xe0"
"""How an Excel 97 workbook starts, and a modern one that is locked by a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def refuse_old(content: bytes, name: str) -> None:
    """Raise FresqueError for a workbook in the format of Excel 97, or locked by a password."""
    if _LOCKED in content:
        raise locked(name)
    summary = tr("“{name}” is in the format of Excel 97.", name=name)
    raise FresqueError(summary, hint=tr("Save it as XLSX or ODS from your spreadsheet."))


def kind_of(file: BinaryIO, name: str) -> Kind:
    """Which workbook `file` holds; raises FresqueError when it holds none, is locked, or is too large unpacked."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _kind(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise corrupt(name) from error


def corrupt(name: str) -> FresqueError:
    """The sentence for a workbook that cannot be read to its end."""
    hint = tr("Open it in your spreadsheet and save it again.")
    return FresqueError(tr("“{name}” is damaged, or is not a spreadsheet.", name=name), hint=hint)


def locked(name: str) -> FresqueError:
    """The sentence for a workbook that asks for a password."""
    summary = tr("“{name}” is locked by a password.", name=name)
    return FresqueError(summary, hint=tr("Save it without a password."))


def _kind(archive: zipfile.ZipFile, name: str) -> Kind:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        summary = tr("“{name}” is larger than {n} MiB once unpacked.", name=name, n=MAX_UNPACKED // 2**20)
        raise FresqueError(summary, hint=tr("Keep only the cards in it, one a row."))
    if any(member.flag_bits & 1 for member in members):
        raise locked(name)
    names = set(archive.namelist())
    if "content.xml" in names:
        manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
        if b"encryption-data" in manifest:
            raise locked(name)
        return "ods"
    if "[Content_Types].xml" in names and not any(member.endswith("workbook.bin") for member in names):
        return "xlsx"
    raise corrupt(name)
