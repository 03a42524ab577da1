"""Whether a drive deserves to be worked on directly, or only refreshed from a work copy.

The rule: a removable or a network drive gets a work copy in the application's data folder. FRESQUE_WORK_COPY=1 or 0
decides otherwise.
"""

import os
import re
import sys
from pathlib import Path, PurePosixPath

REMOTE_OR_REMOVABLE = {
    "9p", "afs", "ceph", "cifs", "davfs", "exfat", "msdos", "nfs", "nfs4", "ntfs", "ntfs3", "smb3", "smbfs", "vfat",
}  # fmt: skip
_ESCAPE = re.compile(r"\\([0-7]{3})")
_MOUNTS = Path("/proc/mounts")
_MEDIA = ("/media/", "/run/media/", "/Volumes/")
_REMOVABLE, _REMOTE = 2, 4


def wants_work_copy(path: Path) -> bool:
    """Whether the session at `path` should be worked on in a copy."""
    said = os.environ.get("FRESQUE_WORK_COPY")
    if said in ("0", "1"):
        return said == "1"
    where = path.resolve()
    if sys.platform == "win32":
        return _windows_kind(where) in (_REMOVABLE, _REMOTE)
    return str(where).startswith(_MEDIA) or filesystem(where, _mounts()) in REMOTE_OR_REMOVABLE


def filesystem(path: Path, mounts: str) -> str:
    """The kind of file system `path` lies on, from the text of /proc/mounts; a FUSE one goes by its own name."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        words = line.split(" ")
        if len(words) < 3:
            continue
        point = PurePosixPath(_ESCAPE.sub(lambda found: chr(int(found[1], 8)), words[1]))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), words[2]
    return kind.removeprefix("fuse.").removesuffix("-3g").replace("fuseblk", "ntfs").replace("sshfs", "nfs")


def _mounts() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _windows_kind(path: Path) -> int:
    if sys.platform == "win32":
        import ctypes

        return _REMOTE if path.drive.startswith("\\\\") else int(ctypes.windll.kernel32.GetDriveTypeW(path.anchor))
    return 0
