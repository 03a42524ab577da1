"""What a fork changed, read over the whole window: each card, with the words that went and those that came."""

from html import escape
from string import Template

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from fresque.app.deck_diff_words import Entry, Line, Section, counts, headline, sections
from fresque.core.deck import COLORS
from fresque.core.deck_diff import DeckDiff
from fresque.core.i18n import tr
from fresque.core.word_diff import Fate, Span
from fresque.ui.cover import Cover
from fresque.ui.style import HAIRLINE, INK, PAPER, SECONDARY

WIDEST = 1080
"""Of the sheet, in px."""
LONG = 60
"""Characters beyond which a text that is another text stands under the one it replaces."""
_SPAN: dict[Fate, str] = {
    "kept": "{}",
    "removed": '<s style="background-color:#FBE0D8; color:#7C2A08">{}</s>',
    "added": '<u style="background-color:#DDF1E4; color:#0E5233">{}</u>',
}
"""Struck or underlined, so that red and green need not be told apart."""
_NAMED = {
    "altered": "{}",
    "removed": '−&nbsp;<s style="color:#7C2A08">{}</s>',
    "added": '<span style="color:#0E5233">+&nbsp;<u>{}</u></span>',
}
_SECTION = Template(
    '<h2 style="font-size:18px; margin-top:26px; margin-bottom:6px">'
    '$title&nbsp; <span style="color:$soft">$n</span></h2>'
)
_BLOCK = Template(
    '<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:10px" bgcolor="#FFFFFF"><tr>'
    '<td width="6" bgcolor="$color"></td><td style="padding:10px 16px 12px 16px">$text</td></tr></table>'
)
_HEAD = Template('<p style="font-size:16px; font-weight:600; margin:0">$title</p>')
_NAME = Template('<p style="font-size:15px; margin:2px 0 2px 0">$title</p>')
_LINE = Template(
    '<p style="margin-top:6px; margin-bottom:0; font-size:15px; line-height:130%">'
    '<span style="color:$soft; font-size:13px; font-weight:600">$label</span><br/>$text</p>'
)


class Differences(Cover):
    """Covers its parent; arrows, pages, Home and End scroll, Escape, Enter, the button or a click beside it closes."""

    def __init__(self, diff: DeckDiff, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet = QWidget(self)
        self.sheet.setObjectName("page")
        self.sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sheet.setMaximumWidth(WIDEST)
        self.text = QTextBrowser()
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setStyleSheet(f"background: {PAPER}; border: none;")
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setHtml(_html(diff))
        self.text.setAccessibleName(". ".join((tr("What changes"), headline(diff), *counts(diff))))
        self.setAccessibleName(tr("What changes"))
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(40, 28, 24, 20)
        column.addLayout(self._head(diff))
        column.addWidget(self.text, 1)
        around = QHBoxLayout(self)
        around.setContentsMargins(32, 32, 32, 32)
        around.addStretch(1)
        around.addWidget(self.sheet, 100)
        around.addStretch(1)
        self.setFocusProxy(self.text)
        self.text.installEventFilter(self)
        parent.installEventFilter(self)

    def done(self) -> None:
        super().done()
        self._under.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._under and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._under.rect())
        if watched is self.text and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._jumped(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the text did not take: only the keys that close."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.done()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(24, 28, 38, 200))

    def _jumped(self, event: QKeyEvent) -> bool:
        """Home and End, which the text keeps for a cursor that no one sees."""
        bar = self.text.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() not in ends:
            return False
        bar.setValue(ends[Qt.Key(event.key())])
        return True

    def _head(self, diff: DeckDiff) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        title, lead, said = QLabel(tr("What changes")), QLabel(headline(diff)), QLabel(" · ".join(counts(diff)))
        title.setObjectName("clock")
        lead.setObjectName("quiet")
        bold = QFont(said.font())
        bold.setWeight(QFont.Weight.DemiBold)
        said.setFont(bold)
        for label in (title, lead, said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            words.addWidget(label)
        row.addLayout(words, 1)
        close = QPushButton(tr("Close (Esc)"))
        close.setMinimumHeight(40)
        close.clicked.connect(self.done)
        self.close_button = close
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _html(diff: DeckDiff) -> str:
    legend = tr("Struck: what went. Underlined: what came.")
    body = "".join(_section(section) for section in sections(diff))
    return f'<body style="color:{INK}; font-size:15px"><p style="color:{SECONDARY}">{escape(legend)}</p>{body}</body>'


def _section(section: Section) -> str:
    head = _SECTION.substitute(title=escape(section.title), n=len(section.entries), soft=SECONDARY)
    told = [entry for entry in section.entries if entry.lines]
    named = [entry for entry in section.entries if not entry.lines]
    names = "".join(_NAME.substitute(title=_title(entry)) for entry in named)
    block = _BLOCK.substitute(color=HAIRLINE, text=names) if names else ""
    return head + "".join(_entry(entry) for entry in told) + block


def _entry(entry: Entry) -> str:
    head = _HEAD.substitute(title=_title(entry))
    text = head + "".join(_line(line) for line in entry.lines)
    return _BLOCK.substitute(color=COLORS.get(entry.color, HAIRLINE), text=text)


def _title(entry: Entry) -> str:
    return _NAMED[entry.what].format(escape(entry.title))


def _line(line: Line) -> str:
    whole = len(line.spans) == 2 and {span.fate for span in line.spans} == {"removed", "added"}
    apart = "<br/>" if max(len(span.text) for span in line.spans) > LONG else " "
    text = (apart if whole else "").join(_SPAN[span.fate].format(_words(span)) for span in line.spans)
    return _LINE.substitute(label=escape(line.label), text=text, soft=SECONDARY)


def _words(span: Span) -> str:
    return escape(span.text).replace("\n", "<br/>")
