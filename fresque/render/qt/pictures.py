"""Decoded pictures for Qt, read at about the size they are shown and kept within a budget of memory."""

from collections import OrderedDict
from contextlib import suppress

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from fresque.layout.canvas import Picture

BUDGET = 128 * 1024 * 1024
_SMALLEST = 128.0

_kept: OrderedDict[tuple[Picture, int], QImage] = OrderedDict()


def decoded(picture: Picture, side: float) -> QImage:
    """`picture` decoded so that its longer side has at least `side` pixels where the file has as many.

    A picture that cannot be decoded, or whose file went away, is a plain grey one: the deck was checked long before.
    """
    key = (picture, _step(side))
    if key in _kept:
        _kept.move_to_end(key)
        return _kept[key]
    image = _read(picture, key[1])
    _kept[key] = image
    while len(_kept) > 1 and sum(kept.sizeInBytes() for kept in _kept.values()) > BUDGET:
        _kept.popitem(last=False)
    return image


def _step(side: float) -> int:
    step = _SMALLEST
    while step < side:
        step *= 2
    return int(step)


def _read(picture: Picture, side: int) -> QImage:
    buffer = QBuffer()
    with suppress(OSError):
        buffer.setData(QByteArray(picture.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(picture.turned)
    size = reader.size()
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.lightGray)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
