"""Says on the GUI thread what the journal says on its own: durable, failed, recovered."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from fresque.app.session import Session
from fresque.core.i18n import tr


class Saving(QObject):
    """`saved` carries the sentence of the top bar; it is said only once the disk has everything."""

    saved = Signal(str)
    failed = Signal(object)
    recovered = Signal()
    _durable = Signal(object, object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._durable.connect(self._say)
        if session.journal is not None:
            session.journal.watch(durable=self._durable.emit, failed=self.failed.emit, recovered=self.recovered.emit)

    def start(self) -> None:
        """Say how the session stands before the first gesture."""
        if self._session.read_only:
            self.saved.emit(tr("read-only copy"))
        elif self._session.history:
            self._say(self._session.history[-1].seq, self._session.history[-1].ts)
        else:
            self.saved.emit(tr("ready"))

    def _say(self, seq: int, ts: int) -> None:
        if self._session.history and seq < self._session.history[-1].seq:
            return
        self.saved.emit(saved_at(datetime.fromtimestamp(ts / 1000), datetime.now()))


def saved_at(when: datetime, now: datetime) -> str:
    """The hour, and the day when it is not today's."""
    at = {"hour": when.hour, "minute": when.minute}
    if when.date() == now.date():
        return tr("saved at {hour:02d}:{minute:02d}", **at)
    return tr("saved on {day:02d}/{month:02d} at {hour:02d}:{minute:02d}", day=when.day, month=when.month, **at)
