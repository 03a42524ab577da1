"""Reasons of links on the screen: the words of the paper, kept as pixels and yet bounded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from fresque.core.geometry import Rect
from fresque.layout.link_drawing import draw_reason
from fresque.layout.links import link_path
from fresque.render.qt import QtCanvas
from fresque.ui.board.labels import LIMIT, Labels, plate
from tests.ui.test_large_table import ROUNDED, apart

SHAPE = link_path(Rect(0, 0, 148, 105), Rect(400, 0, 148, 105))
WORDS = "le principe devient un droit"


def painted(scale: float, draw: object) -> QImage:
    """What is drawn around the reason of a link, the corner of its plate on a whole pixel."""
    image = QImage(500, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(20, 20)
    painter.scale(scale, scale)
    painter.translate(-plate(WORDS, SHAPE).topLeft())
    draw(painter)
    painter.end()
    return image


@pytest.mark.parametrize("scale", [0.7, 1.5, 3.0])
def test_a_reason_on_the_screen_is_that_of_the_paper(qapp: QApplication, scale: float):
    labels = Labels()
    paper = painted(scale, lambda painter: draw_reason(QtCanvas(painter), WORDS, SHAPE))
    for _first_then_kept in range(2):
        screen = painted(scale, lambda painter: labels.draw(painter, WORDS, SHAPE, plate(WORDS, SHAPE)))
        assert apart(screen, paper) <= ROUNDED


def test_reasons_of_a_long_day_take_no_more_room_than_allowed(qapp: QApplication):
    labels = Labels()
    for n in range(600):
        words = f"raison {n}"
        painted(1.5 + n / 1000, lambda painter, words=words: labels.draw(painter, words, SHAPE, plate(words, SHAPE)))
    assert 0 < labels.size <= LIMIT


def test_a_reason_read_from_very_near_is_drawn_and_not_kept(qapp: QApplication):
    labels = Labels()
    shown = painted(12.0, lambda painter: labels.draw(painter, WORDS, SHAPE, plate(WORDS, SHAPE)))
    assert shown != painted(12.0, lambda painter: None)
    assert labels.size == 0
