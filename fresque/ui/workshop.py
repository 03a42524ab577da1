"""A workshop in the window: the pile, the board, the panel, the bars; it wires them and answers the actions."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fresque.app.action import Projecting
from fresque.app.desk import Desk, Look
from fresque.app.sections import sectioned
from fresque.app.session import Change
from fresque.app.summary import said
from fresque.app.zones import card_spot
from fresque.core.geometry import Rect
from fresque.layout.canvas import Picture
from fresque.ui import clipboard
from fresque.ui.alone import AloneClock, Told
from fresque.ui.board.choosing import ChoosingBar
from fresque.ui.board.legend import LegendSign
from fresque.ui.board.link_bar import LinkBar
from fresque.ui.board.proposal import ProposalLayer
from fresque.ui.board.scene import BoardScene
from fresque.ui.board.table_strip import TableStrip
from fresque.ui.board.tablet import Tablet
from fresque.ui.board.view import BoardView
from fresque.ui.commands import Commands
from fresque.ui.conducting import Conducting
from fresque.ui.cover import Cover
from fresque.ui.dealing import DealBar
from fresque.ui.finding import Finding
from fresque.ui.foot import Foot
from fresque.ui.hand_bars import HandBars
from fresque.ui.hands import Hands
from fresque.ui.notice import Notice
from fresque.ui.panel import Panel
from fresque.ui.panes import show_alone, turn_pane
from fresque.ui.people import PeopleBar
from fresque.ui.public.projection import Projection
from fresque.ui.reader import Reader
from fresque.ui.shortcuts import ShortcutSheet
from fresque.ui.side import Side
from fresque.ui.top_bar import TopBar
from fresque.ui.tray import Tray


class WorkshopPage(QWidget):
    """The surface the actions act upon; what leaves the page leaves by signal."""

    home_requested = Signal()
    next_requested = Signal()
    erase_requested = Signal()
    full_screen_requested = Signal()
    print_requested = Signal()
    papers_requested = Signal()
    sets_requested = Signal()
    board_requested = Signal()
    import_requested = Signal()
    debrief_requested = Signal()
    story_requested = Signal()
    picture_requested = Signal()
    paste_requested = Signal()

    def __init__(self, desk: Desk, pictures: Mapping[str, Picture], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workshop")
        self.desk = desk
        self.pictures = pictures = dict(pictures)
        self.scene = BoardScene(desk, pictures)
        self.view = BoardView(desk, self.scene)
        self.proposal = ProposalLayer(desk, self.view)
        self.choosing = ChoosingBar(desk, self.view)
        self.tablet = Tablet(desk, self.view)
        self.commands = Commands(desk, self, self, self.view)
        self.link_bar = LinkBar(desk, self.view, self.commands)
        self.legend = LegendSign(desk, self.view)
        self.bar = TopBar(desk, self.commands)
        self.notice = Notice()
        self.tray = Tray(desk)
        self.panel = Panel(desk, self.commands)
        self.foot = Foot(desk, self.commands)
        self.strip = TableStrip(desk, pictures, self)
        self.dealing, self.people = DealBar(desk), PeopleBar(desk)
        self.finding = Finding(self)
        self.conducting = Conducting(self)
        self.projection = Projection(self)
        self.told = Told(self.notice, self.dealing, self.people)
        self.clock = AloneClock(self)
        self._assemble()
        self.bars = HandBars(self)
        self.reader = Reader(desk, pictures, self)
        self.hands = Hands(self)
        self.shortcuts = ShortcutSheet(sectioned(), self)
        self._fitted = False
        self._wire()

    def visible(self) -> Rect:
        return self.view.visible()

    def fit(self) -> None:
        self.view.fit()

    def zoom(self, factor: float) -> None:
        self.view.zoom(factor)

    def reveal(self, record_id: str) -> None:
        self.view.reveal(record_id)

    def edit_text(self, record_id: str) -> None:
        self.hands.edit(record_id)

    def edit_new(self, record_id: str) -> None:
        self.hands.edit(record_id, new=True)

    def edit_reason(self, record_id: str) -> None:
        self.view.edit_text(record_id)

    def keep_copy(self, payload: str, words: str) -> None:
        clipboard.keep(payload, words)

    def read_large(self, record_id: str, face: str) -> None:
        self.reader.open_record(record_id, self.finding.keyboard())

    def find_card(self) -> None:
        self.finding.find()

    def zoom_on_selection(self) -> None:
        self.finding.zoom_on_selection()

    def toggle_map(self) -> None:
        self.finding.toggle_map()

    def toggle_list(self) -> None:
        self.finding.toggle_list()

    def ask(self, what: str, record_id: str) -> None:
        self.finding.ask(what, record_id)

    def conduct(self, what: str) -> None:
        self.conducting.ask(what)

    def show_bar(self, what: str) -> None:
        self.bars.ask(what)

    def project(self, what: Projecting) -> None:
        self.projection.run(what)

    def toggle_full_screen(self) -> None:
        self.full_screen_requested.emit()

    def go_home(self) -> None:
        self.hands.finish_writing()
        self.home_requested.emit()

    def print_cards(self) -> None:
        self.print_requested.emit()

    def print_papers(self) -> None:
        self.papers_requested.emit()

    def save_board(self) -> None:
        self.board_requested.emit()

    def import_board(self) -> None:
        self.import_requested.emit()

    def put_picture(self) -> None:
        self.picture_requested.emit()

    def paste(self) -> None:
        if not clipboard.paste_on(self):
            self.paste_requested.emit()

    def show_pictures(self, pictures: Mapping[str, Picture]) -> None:
        """Know pictures that are about to lie on the board."""
        self.pictures.update(pictures)

    def write_debrief(self) -> None:
        self.debrief_requested.emit()

    def save_story(self) -> None:
        self.story_requested.emit()

    def show_story(self) -> None:
        from fresque.ui.replay import show_story

        show_story(self)

    def show_tables(self) -> None:
        from fresque.ui.gallery import show_tables

        show_tables(self)

    def show_shortcuts(self) -> None:
        self.shortcuts.lay(self.view)

    def show_board_alone(self, alone: bool) -> None:
        """Full screen: everyone may look at it, so the private panel, the pile and the foot go away."""
        show_alone(self, alone)

    def next_pane(self) -> None:
        """Give the keyboard to the next part of the window."""
        turn_pane(self)

    def close_desk(self) -> None:
        """Finish the words being written and stop what could still fire."""
        self.hands.finish_writing()
        self.view.setScene(None)  # at exit PySide may destroy the scene first, and the view would call it
        self.view.edge.stop()
        self.view.sheet.stop()
        self.view.touch.stop()
        self.proposal.stop()
        self.scene.stop()
        self.legend.stop()
        self.panel.stop()
        self.strip.stop()
        for cover in self.findChildren(Cover):
            cover.stop()
        self.finding.stop()
        self.conducting.stop()
        self.clock.stop()
        self.projection.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for cover in self.findChildren(Cover):
            cover.setGeometry(self.rect())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._fitted:
            self._fitted = True
            self.view.fit()
            self.legend.refresh()
            self.view.setFocus()

    def _assemble(self) -> None:
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.told)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.side = Side(self.tray, self.projection.preview)
        middle.addWidget(self.side)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.finding.listing)
        middle.addWidget(self.panel)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)
        column.addWidget(self.foot)

    def _wire(self) -> None:
        self.view.zoomed.connect(self.foot.show_scale)
        self.view.opened.connect(self._open)
        self.tray.carried.connect(self.view.carry)
        self.tray.dropped.connect(self.hands.drop)
        self.tray.asked.connect(self.put)
        self.tray.opened.connect(self._read)
        self.desk.refused.add(self.notice.refuse)
        self.desk.looks.add(self._looked)
        self.desk.session.listen(self._board_changed)

    def _open(self, record_id: str) -> None:
        self.desk.select((record_id,))
        self.commands["board.open"].trigger()

    def _read(self, card_id: str) -> None:
        self.reader.open(card_id, self.tray)

    def put(self, card_id: str) -> None:
        """Put a card of the pile where there is room; one dealt one by one is revealed first."""
        if self.desk.put(card_id, *card_spot(self.desk, self.view.visible())):
            self.view.include(next(iter(self.desk.selection)))
            self.hands.write_chosen()
        else:
            self.conducting.reveal(card_id)

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.view.fit()
        if look == "selection":
            self._speak()

    def _board_changed(self, change: Change) -> None:
        self.notice.settle()
        self._speak()

    def _speak(self) -> None:
        chosen = [said(self.desk, record_id) for record_id in sorted(self.desk.selection)]
        self.view.setAccessibleDescription("; ".join(chosen))
