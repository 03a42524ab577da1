"""Memory given back to the system after many pictures have gone: the C library of Linux keeps it for itself."""

import sys
from functools import lru_cache
from typing import Any

WORTH = 8 * 1024 * 1024
"""Bytes of pictures gone from which it is worth a few milliseconds of a moment when nothing happens."""


def give_back() -> None:
    """Do it now; nothing where the system does by itself."""
    library = _library()
    if library is not None:
        library.malloc_trim(0)


@lru_cache(maxsize=1)
def _library() -> Any:
    if sys.platform != "linux":
        return None
    import ctypes

    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
