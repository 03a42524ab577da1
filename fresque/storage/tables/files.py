"""Files of tables, told apart by what they hold: one workbook, or one CSV for the cards and others beside it."""

from collections.abc import Collection
from io import BytesIO
from pathlib import Path

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.atomic import why, written
from fresque.storage.presence import is_file, is_there
from fresque.storage.tables.archive import OLD, ZIP, corrupt, kind_of, refuse_old
from fresque.storage.tables.delimited import read_delimited, write_delimited
from fresque.storage.tables.sheet import MAX_BYTES, Sheet

TEXT = (".csv", ".tsv", ".txt")
WORKBOOKS = (".xlsx", ".ods")
CARDS = "cards"


def read_tables(path: Path, companions: Collection[str] = ()) -> list[Sheet]:
    """The sheets of a workbook, or of a CSV and its companions: `deck-lots.csv` beside `deck.csv` gives `lots`.

    Only the `companions` named here are looked for. Raises FresqueError for a file that is missing, too large, locked,
    damaged, or no table at all.
    """
    content = _content(path)
    if content.startswith(OLD):
        refuse_old(content, path.name)
    if content.startswith(ZIP):
        return _workbook(content, path.name)
    beside = {name: _companion(path, name) for name in companions}
    own = read_delimited(content, CARDS, path.name)
    return [own, *(read_delimited(_content(file), name, file.name) for name, file in beside.items() if is_file(file))]


def write_tables(path: Path, sheets: list[Sheet], *, comma: bool = False) -> list[Path]:
    """Write the sheets in the format that the name of `path` asks for, and say which files were written.

    A CSV holds the first sheet, those beside it the others; `comma` separates its cells instead of the semicolon.
    Sheets with a header alone are left out, unless a CSV would keep the rows of an older export.
    """
    suffix = path.suffix.lower()
    if suffix in TEXT:
        return _write_texts(path, sheets, "\t" if suffix == ".tsv" else "," if comma else ";")
    if suffix not in WORKBOOKS:
        summary = tr("“{name}” does not say which table to write.", name=path.name)
        raise FresqueError(summary, hint=tr("End its name with .csv, .xlsx or .ods."))
    from fresque.storage.tables.ods import write_ods
    from fresque.storage.tables.xlsx import check_cells, write_xlsx

    filled = [sheet for n, sheet in enumerate(sheets) if n == 0 or len(sheet.rows) > 1]
    check_cells(filled)
    with written(path) as file:
        (write_xlsx if suffix == ".xlsx" else write_ods)(filled, file)
    return [path]


def _write_texts(path: Path, sheets: list[Sheet], separator: str) -> list[Path]:
    files = {path: sheets[0]}
    for sheet in sheets[1:]:
        file = _companion(path, sheet.name)
        if len(sheet.rows) > 1 or is_there(file):
            files[file] = sheet
    for file, sheet in files.items():
        with written(file) as opened:
            write_delimited(sheet, opened, separator)
    return list(files)


def _companion(path: Path, name: str) -> Path:
    return path.with_name(f"{path.stem}-{name}{path.suffix}")


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            summary = tr("“{name}” is larger than {n} MiB.", name=path.name, n=MAX_BYTES // 2**20)
            raise FresqueError(summary, hint=tr("Keep only the cards in it, one a row."))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        summary = tr("“{name}” cannot be read: {reason}.", name=path.name, reason=why(error))
        raise FresqueError(summary, hint=tr("Check its name and its rights.")) from error


def _workbook(content: bytes, name: str) -> list[Sheet]:
    from fresque.storage.tables.ods import read_ods
    from fresque.storage.tables.xlsx import read_xlsx

    file = BytesIO(content)
    kind = kind_of(file, name)
    file.seek(0)
    sheets = (read_xlsx if kind == "xlsx" else read_ods)(file, name)
    if not sheets:
        raise corrupt(name)
    return sheets
