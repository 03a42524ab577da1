"""Draws the layout's calls with Qt: the screen, the projector and pictures of cards."""

from fresque.render.qt.canvas import QtCanvas
from fresque.render.qt.faces import face_image
from fresque.render.qt.outlines import painter_path

__all__ = ["QtCanvas", "face_image", "painter_path"]
