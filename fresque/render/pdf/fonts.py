"""TrueType fonts as reportlab embeds them, imported without HarfBuzz.

Reportlab loads HarfBuzz wherever it is installed, to be ready for shaping that layout does itself: 15 ms at each print.
It is hidden for that import only where no other thread could be looking for it: at the command line, not in a window.
"""

import sys
from threading import active_count, current_thread, main_thread

_HIDDEN = "uharfbuzz" not in sys.modules and active_count() == 1 and current_thread() is main_thread()
if _HIDDEN:
    sys.modules["uharfbuzz"] = None  # type: ignore[assignment]  # how Python is told that there is none
from reportlab.pdfbase.ttfonts import TTFont  # noqa: E402

if _HIDDEN:
    del sys.modules["uharfbuzz"]

__all__ = ["TTFont"]
