"""What an arrow of another program means here: by what fresque wrote beside it, else by its colour."""

from fresque.app.exchange_canvas import Edge
from fresque.core.records import Meaning
from fresque.layout.meanings import LOOKS

_PRESETS: dict[str, Meaning] = {"1": "obstacle", "2": "cause", "3": "question", "4": "support", "5": "example"}
"""The colours every program names alike: red, orange, yellow, green, cyan; purple is left to the reader."""
_EXACT = {look.color.upper(): meaning for meaning, look in LOOKS.items() if meaning}


def meant(edge: Edge) -> Meaning:
    """The meaning of an edge, empty when its colour says nothing."""
    if edge.meaning is not None:
        return edge.meaning
    return _EXACT.get(edge.color.upper()) or _PRESETS.get(edge.color, "")
