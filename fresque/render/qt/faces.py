"""A face of a card as a Qt image: what the board blits and the panels show."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from fresque.core.deck import Card, Deck, Face
from fresque.core.records import CARD_H, CARD_W
from fresque.layout.canvas import Picture
from fresque.layout.card import draw_face
from fresque.render.qt.canvas import QtCanvas


def face_image(
    deck: Deck, card: Card, face: Face, w_px: int, dpr: float = 1.0, pictures: Mapping[str, Picture] | None = None
) -> QImage:
    """One face of an A6 card, `w_px` logical pixels wide at the device pixel ratio `dpr`, clear outside its corners."""
    w = max(1, round(w_px * dpr))
    image = QImage(w, max(1, round(w * CARD_H / CARD_W)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_face(QtCanvas(painter, w / CARD_W), deck, card, face, pictures=pictures or {})
    painter.end()
    image.setDevicePixelRatio(dpr)
    return image
