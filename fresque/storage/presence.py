"""What lies where a path says, asked so that no path fails.

A name too long, a folder that may not be entered or a drive that does not answer count as nothing there: whoever then
opens or writes the file gets the system's reason, and says it.
"""

import os
from pathlib import Path


def is_there(path: Path | str) -> bool:
    """Whether there is a file or a folder."""
    return os.path.exists(path)  # noqa: PTH110 (pathlib raises)


def is_file(path: Path | str) -> bool:
    """Whether there is a file."""
    return os.path.isfile(path)  # noqa: PTH113 (pathlib raises)


def is_folder(path: Path | str) -> bool:
    """Whether there is a folder."""
    return os.path.isdir(path)  # noqa: PTH112 (pathlib raises)
