"""The pictures of `make shots` about the things on the board: a frame, strokes, stamps, notes, and their choices."""

import io
from math import cos, sin
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps
from PySide6.QtTest import QTest

from fresque.app.actions import BY_ID
from fresque.app.desk import Desk, fresh_id
from fresque.app.draw_board import board_drawing, write_board
from fresque.app.pictures import drawable
from fresque.app.put_pictures import put_pictures
from fresque.core import edits, things
from fresque.core.geometry import union
from fresque.core.records import Note, PlacedCard, Stroke
from fresque.core.strokes import tidied
from fresque.layout.board import box
from fresque.storage.photographs import Photograph, photograph_of
from fresque.ui.main_window import MainWindow


def things_on_the_board(window: MainWindow, folder: Path) -> None:
    """What hands put beside the cards; all of it is taken back at the end."""
    page = window.page
    desk: Desk = page.desk
    before = desk.board.seq
    cards = [r for r in desk.records() if isinstance(r, PlacedCard)][:4]
    area = union(box(card) for card in cards)
    frame = fresh_id()
    desk.commit(things.frame_around(desk.board, frame, [card.id for card in cards], box))
    desk.commit(edits.reword(desk.board, frame, "Ce que nous gardons pour demain"))
    kinds = ("question", "disagreement", "star")
    for card, kind in zip(cards, kinds, strict=False):
        desk.commit(things.stamp_cards(desk.board, {card.id: fresh_id()}, kind))
    for n, color in enumerate(("#1E2430", "#0B5FA5", "#B4470F")):
        _loops(desk, area.x + 120, area.y - 110 - 70 * n, color, 2.5 * 2**n, pressed=n == 1)
    for n, paper in enumerate(edits.NOTE_COLORS):
        place = {"x": area.right + 700 + 90 * n, "y": area.y - 120, "color": paper}
        desk.commit(edits.write_note(desk.board, fresh_id(), f"Papier {n + 1}", table=desk.table, **place))
    shown = put_pictures(
        desk, [_landscape()], desk.table, (area.right + 240, area.y - 260), lambda asset, data: page.show_pictures(
            drawable({asset: data}, desk.deck)
        ),
    )  # fmt: skip
    page.fit()
    _keep(window, folder / "window-things.png")
    page.edit_text(shown[0])
    _keep(window, folder / "window-things-picture.png")
    page.view.editor.drop()
    page.toggle_list()
    _keep(window, folder / "window-things-list.png")
    page.toggle_list()
    note = next(r for r in desk.records() if isinstance(r, Note))
    for name, chosen in (("note", note.id), ("frame", frame)):
        desk.select((chosen,))
        page.view.reveal(chosen)
        _keep(window, folder / f"window-things-{name}.png")
    page.edit_text(frame)
    _keep(window, folder / "window-things-title.png")
    page.view.editor.drop()
    BY_ID["tool.pen"].run(desk, page)
    _keep(window, folder / "window-things-pen.png")
    BY_ID["tool.stamp"].run(desk, page)
    _keep(window, folder / "window-things-stamp.png")
    for suffix in ("png", "svg", "pdf"):
        write_board(board_drawing(desk.session, desk.table), folder / f"board-things.{suffix}")
    desk.escape()
    desk.select(())
    while desk.board.seq > before and any(isinstance(r, Stroke) for r in desk.records()):
        desk.undo()


def _landscape() -> Photograph:
    """Hills under a sky, in place of a photograph."""
    stored = io.BytesIO()
    image = Image.linear_gradient("L").resize((900, 600))
    image = ImageOps.colorize(image, "#7FB2E5", "#FBE3C0")
    hills = ImageDraw.Draw(image)
    hills.ellipse((-200, 330, 520, 1000), fill="#4C8C4A")
    hills.ellipse((300, 400, 1200, 1100), fill="#2F6B3C")
    image.save(stored, "PNG")
    return photograph_of(stored.getvalue(), "paysage.png")


def _loops(desk: Desk, x: float, y: float, color: str, width: float, *, pressed: bool) -> None:
    samples = [(x + n + 22 * cos(n / 9), y + 22 * sin(n / 9), 0.5 + 0.5 * sin(n / 25) * pressed) for n in range(400)]
    desk.commit(things.draw(fresh_id(), tidied(samples, 1.5), table=desk.table, color=color, width=width))


def _keep(window: MainWindow, path: Path) -> None:
    QTest.qWait(80)
    window.page.scene.settle()
    window.grab().save(str(path))
