"""Files gathered in one ZIP: written beside, read back to the last byte, then put in place."""

import os
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.atomic import abandoned, beside, put_in_place, refused


def archive(path: Path, folder: Path, files: Sequence[Path]) -> None:
    """Write `files`, named from `folder`, in the ZIP file `path`; whole and verified, or not there at all.

    The files themselves stay where they are. Raises FresqueError.
    """
    temporary = beside(path)
    try:
        with temporary.open("xb") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as packed:
                for file in files:
                    packed.write(file, file.relative_to(folder))
            out.flush()
            os.fsync(out.fileno())
        _verify(temporary, folder, files)
        if abandoned.get()():
            raise FresqueError(tr("Cancelled: “{name}” was not written.", name=path.name))
        put_in_place(temporary, path)
    except zipfile.BadZipFile as error:
        raise FresqueError(tr("“{name}” could not be read back: nothing was removed.", name=path.name)) from error
    except OSError as error:
        raise refused(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _verify(path: Path, folder: Path, files: Sequence[Path]) -> None:
    with zipfile.ZipFile(path) as packed:
        for file in files:
            if packed.read(file.relative_to(folder).as_posix()) != file.read_bytes():
                raise zipfile.BadZipFile(file.name)
