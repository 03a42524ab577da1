"""TrueType fonts as reportlab embeds them, imported without HarfBuzz.

Reportlab loads HarfBuzz wherever it is installed, to be ready for shaping that layout does itself: 15 ms at each print.
"""

import sys

_LOADED = sys.modules.get("uharfbuzz")
if _LOADED is None:
    sys.modules["uharfbuzz"] = None  # type: ignore[assignment]  # how Python is told that there is none
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402

if _LOADED is None:
    del sys.modules["uharfbuzz"]

__all__ = ["TTFont"]
