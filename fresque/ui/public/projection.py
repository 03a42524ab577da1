"""The public window and the facilitator's, each on its screen: shown, exchanged, hidden when the projector goes.

The window of the room is made when it is first asked for; it is then told what to show, at most 25 times a second.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from fresque.app.action import Projecting
from fresque.app.desk import Look
from fresque.app.public_places import Arrangement, Place, arranged, exchanged, rearranged, set_of
from fresque.app.session import Change
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.habits import habit, keep_habit, keep_words, kept_words
from fresque.ui.awake import Awake
from fresque.ui.public.clicker import Clicker
from fresque.ui.public.pages import open_page
from fresque.ui.public.painting import Painting
from fresque.ui.public.preview import Preview
from fresque.ui.public.screens import Screens
from fresque.ui.public.window import PublicWindow

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

SOON_MS = 40
SECOND_MS = 1000
REMEMBERED = "public screen"
CLOCK = "clock on the board"
"""The habit of showing the time in a corner of the board."""
_WORDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


class Projection(QObject):
    """Belongs to the page of a workshop; everything it shows comes from the desk's public show."""

    def __init__(self, page: "WorkshopPage", screens: Screens | None = None) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self.show = page.desk.public
        self.screens = screens or Screens(self)
        self.window: PublicWindow | None = None
        self.awake = Awake(self)
        self.preview = Preview(self.show, Painting(page.pictures), page.commands)
        self.clicker = Clicker(page, self)
        self.lost = False
        """Whether the projector is gone and waited for."""
        self._place: Arrangement | None = None
        self._walls = ""
        """The key of the room's screen, while it is the only one left."""
        self._sizes: dict[str, QSize] = {}
        """How large the facilitator's window was on each screen it left."""
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self.refresh)
        self.screens.changed.connect(self.screens_changed)
        page.desk.session.listen(self._board_changed)
        page.desk.looks.add(self._looked)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)
        for bar in (page.view.horizontalScrollBar(), page.view.verticalScrollBar()):
            bar.valueChanged.connect(self._view_moved)
        page.view.zoomed.connect(self._view_moved)

    @property
    def place(self) -> Place | None:
        """The room's screen, None before there was one."""
        return self._place.public if self._place is not None else None

    @property
    def shared(self) -> bool:
        """Whether the room sees its own screen now, beside the facilitator's."""
        return self.show.projecting and not self.lost and self._place is not None and not self._place.alone

    def run(self, what: Projecting) -> None:
        """Do what an action asks."""
        if what == "start":
            self.start()
        elif what == "stop":
            self.stop()
        elif what == "exchange":
            self.exchange()
        elif what == "alternate":
            self.alternate()
        else:
            open_page(self._page, what)

    def start(self) -> None:
        """Show the public window on the room's screen; when it is there, uncover it.

        On a computer with one screen it takes the place of the facilitator's: a remote sends F5 too, so that the way
        back is another key (see `alternate`).
        """
        if self.show.projecting and not self.lost:
            self.show.choose(self.show.name)
            return
        if self._only_here() and QApplication.activeModalWidget() is not None:
            return  # the room would see what is asked
        QToolTip.hideText()
        self.lost = False
        self.awake.hold()
        self.show.see(self._page.view.visible())
        self.show.timed = habit(CLOCK, True)
        self._arrange(arranged(self.screens.places(), self._here(), self._walls or self._remembered()))
        self.show.begin()
        self._second.start()
        self.refresh()

    def alternate(self) -> None:
        """On a computer with one screen, the room's window or the facilitator's: each press shows the other."""
        if self.show.projecting and self._place is not None and self._place.alone:
            self.stop()
        else:
            self.start()

    def _only_here(self) -> bool:
        return len(self.screens.places()) == 1

    def stop(self) -> None:
        """Take the public window away, and give the keyboard back."""
        if self.window is not None:
            self.window.hide()
        self._second.stop()
        self._soon.stop()
        self.preview.look(shown=False)
        self.lost = False
        if self.show.projecting:
            self.show.end()
            self._page.window().activateWindow()

    def exchange(self) -> None:
        """Put each window on the screen of the other, and remember it."""
        if self._place is None or not self.show.projecting or self.lost:
            return
        wanted = exchanged(self.screens.places(), self._place)
        if wanted.alone:
            self._page.notice.tell(
                tr("There is one screen only: Ctrl+Tab goes from your window to the room’s and back.")
            )
            return
        self._arrange(wanted)
        try:
            for name in (REMEMBERED, self._set()):
                keep_words(name, wanted.public.key)
        except FresqueError:
            return  # what is remembered is a comfort: the screens are exchanged all the same

    def _remembered(self) -> str:
        """The room's screen the last time these very screens were there, or else the last time any were."""
        return kept_words(self._set()) or kept_words(REMEMBERED)

    def _set(self) -> str:
        return f"{REMEMBERED} {set_of(self.screens.places())}"

    def refresh(self) -> None:
        """Show what the room must see now."""
        self._soon.stop()
        if self.window is not None and self.show.projecting:
            self.window.show_screen(self.show.shown())
            self.preview.likeness.take_shape(self.window.width(), self.window.height())
        self.preview.look(shown=self.show.projecting)

    def close(self) -> None:
        """The session is closing: the wall and the computer's sleep are given back."""
        self.stop()
        self.awake.release()
        if self.window is not None:
            self.window.stop()
            self.window.deleteLater()
            self.window = None

    def _arrange(self, wanted: Arrangement) -> None:
        window = self._window()
        if wanted.private != self._here():
            self._sizes[self._here().key] = self._page.window().size()
            move_window(self._page.window(), wanted.private, self.screens, self._sizes.get(wanted.private.key))
        self._place = wanted
        if window.isVisible():
            window.showNormal()  # a window that fills a screen is not moved to another on every system
        window.take_keys(wanted.alone)
        self.screens.fill(window, wanted.public)
        window.take_screen(focus=wanted.alone)
        if not wanted.alone:
            self._page.window().activateWindow()

    def _window(self) -> PublicWindow:
        if self.window is None:
            self.window = PublicWindow(self.show.shown(), self._page.pictures)
            self.window.left.connect(self._left)
        return self.window

    def _here(self) -> Place:
        return self.screens.place(self._page.window())

    def _left(self) -> None:
        """Escape brings the facilitator's window back when both share one screen; elsewhere it means nothing."""
        if self._place is not None and self._place.alone:
            self.stop()

    def screens_changed(self) -> None:
        """Hide the window when its screen is gone, put both where they belong when there is another one."""
        if not self.show.projecting or self._place is None or self.window is None:
            return
        places = self.screens.places()
        if self.lost:
            if len(places) > 1:
                self.lost = False
                self._arrange(arranged(places, self._here(), self._place.public.key))
                self._page.notice.tell(tr("The projector is back; the room sees the same screen again."))
            return
        wanted = rearranged(places, self._place, self._here(), self._walls or self._remembered())
        if wanted is None:
            self._lose()
        elif (wanted.public, wanted.alone) != (self._place.public, self._place.alone) or wanted.private != self._here():
            self._follow(wanted)

    def _follow(self, wanted: Arrangement) -> None:
        """Put the windows where they go now; on the room's screen alone, say how to have one's own back."""
        assert self._place is not None
        left = wanted.alone and not self._place.alone
        self._walls = self._place.public.key if left else ""
        self._arrange(wanted)
        if left:
            words = tr("Only the room’s screen is left: Ctrl+Tab goes from your window to the room’s and back.")
            self._page.notice.tell(words)

    def _lose(self) -> None:
        """The projector is gone, and the facilitator has the only screen left."""
        assert self.window is not None
        self.window.hide()
        self.lost = True
        words = tr("The projector is gone: nothing is shown to the room. It will come back by itself once plugged in.")
        self._page.notice.tell(words, stays=True)

    def _board_changed(self, change: Change) -> None:
        self._later()

    def _looked(self, look: Look) -> None:
        if look in ("preview", "table", "public"):
            self._later()
        if look == "public" and self.show.projecting and self.show.timed != habit(CLOCK, True):
            self._keep_clock()

    def _keep_clock(self) -> None:
        try:
            keep_habit(CLOCK, self.show.timed)
        except FresqueError:
            return  # a comfort too

    def _view_moved(self) -> None:
        if self.show.projecting:
            self.show.see(self._page.view.visible())
            if self.show.follow == "view":
                self._later()

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        self.show.write(isinstance(now, _WORDS))
        self.clicker.watch(now)

    def _later(self) -> None:
        if self.show.projecting and not self._soon.isActive():
            self._soon.start()


def move_window(window: QWidget, place: Place, screens: Screens, size: QSize | None = None) -> None:
    """Put a window on another screen, of that size or its own as far as the screen allows, in the same state."""
    state = window.windowState()
    if window.isMaximized() or window.isFullScreen():
        window.showNormal()
    size = size or window.size()
    screens.put(window, place)
    room = window.screen().availableGeometry()
    window.resize(size.boundedTo(room.size()))
    window.move(room.center() - window.rect().center())
    window.setWindowState(state)
