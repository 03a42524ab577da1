"""Draws the layout's calls with Qt: the screen, the projector and pictures of cards."""

from fresque.render.qt.canvas import QtCanvas, painter_path
from fresque.render.qt.faces import face_image

__all__ = ["QtCanvas", "face_image", "painter_path"]
