"""Digits as hands type them: on a French keyboard the row of digits gives & é " ' ( without Shift."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_UNSHIFTED = {
    Qt.Key.Key_Ampersand: 1,
    Qt.Key.Key_Eacute: 2,
    Qt.Key.Key_QuoteDbl: 3,
    Qt.Key.Key_Apostrophe: 4,
    Qt.Key.Key_ParenLeft: 5,
    Qt.Key.Key_Egrave: 7,
    Qt.Key.Key_Underscore: 8,
    Qt.Key.Key_Ccedilla: 9,
    Qt.Key.Key_Agrave: 0,
}
_SMALL = {"é": 2, "è": 7, "ç": 9, "à": 0}
"""What Qt tells as a letter: its key may be the capital or the small one."""


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of a key, whether Shift is held or not; None for any other key."""
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return event.key() - int(Qt.Key.Key_0)
    if event.text() in _SMALL:
        return _SMALL[event.text()]
    return _UNSHIFTED.get(Qt.Key(event.key()))
