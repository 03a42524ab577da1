"""A sheet of cells, and how large one may be."""

from dataclasses import dataclass

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr

Cell = str | int | float
MAX_BYTES = 20 * 2**20
"""The largest file of tables that is read, packed."""
MAX_ROWS = 10_000
MAX_COLUMNS = 256
MAX_CELL = 32_767
"""Characters in one cell: what spreadsheet programs hold."""
BLANKS = " \t\n"
"""What is trimmed around a cell; no-break spaces are typography, and stay."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something.

    `line` is the one an editor shows for a CSV, the row number of a spreadsheet else. `faults` are the columns, from
    0, of the cells the spreadsheet itself could not compute.
    """

    line: int
    cells: tuple[Cell, ...]
    faults: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named table; `file` is the name of the file it comes from.

    `aligned` when cells cannot slip into their neighbour's column, as those of a CSV do for want of quotation marks.
    """

    name: str
    rows: tuple[Row, ...]
    file: str = ""
    aligned: bool = True


class Gathering:
    """The rows of a sheet, gathered one by one; blank ones are left out, too many or too wide ones refused."""

    def __init__(self, name: str, file: str, *, aligned: bool = True) -> None:
        self.name = name
        self.file = file
        self.aligned = aligned
        self.rows: list[Row] = []

    def add(self, line: int, cells: list[str], faults: tuple[int, ...] = ()) -> None:
        """Keep a row, unless it is blank; raises FresqueError beyond the limits."""
        while cells and not cells[-1].strip(BLANKS) and len(cells) - 1 not in faults:
            cells.pop()
        if not cells:
            return
        if len(cells) > MAX_COLUMNS:
            raise self._refused(tr("The sheet “{name}” has more than {n} columns.", name=self.name, n=MAX_COLUMNS))
        if len(self.rows) == MAX_ROWS:
            raise self._refused(tr("The sheet “{name}” has more than {n} rows.", name=self.name, n=MAX_ROWS))
        self.rows.append(Row(line, tuple(cells), faults))

    def sheet(self) -> Sheet:
        """What was gathered."""
        return Sheet(self.name, tuple(self.rows), self.file, self.aligned)

    def _refused(self, summary: str) -> FresqueError:
        return FresqueError(summary, hint=tr("Keep only the cards in it, one a row."))


def number_words(number: float) -> str:
    """A number of a spreadsheet as people write it: 1 for 1.0."""
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
