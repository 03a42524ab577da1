"""The passports of printers, kept as JSON in the application's data folder."""

from collections.abc import Iterable
from dataclasses import astuple, replace

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.passport import MOST, Flip, Passport, Reading, standing
from fresque.storage.kept import keep, recall

MOST_PRINTERS = 50
LONGEST_NAME = 60
_FILE = "printers.json"


def passports() -> list[Passport]:
    """The printers known, by name; an unreadable file is no printer at all: the test takes a sheet to do again."""
    try:
        found = [_passport(name, readings) for name, readings in recall(_FILE).items()]
    except (ValueError, TypeError, AttributeError, OverflowError):
        return []
    return sorted(found, key=lambda passport: passport.printer.casefold())


def passport_of(printer: str) -> Passport:
    """The passport of a printer by its name; raises FresqueError naming those that are known."""
    known = passports()
    found = next((one for one in known if one.printer.casefold() == printer.strip().casefold()), None)
    if found is None:
        names = ", ".join(one.printer for one in known)
        hint = tr("Those known: {names}.", names=names) if known else tr("Print its test sheet: fresque calibrate.")
        raise FresqueError(tr("No printer is known as “{name}”.", name=printer), hint=hint)
    return found


def keep_reading(printer: str, upright: bool, flip: Flip, read: Reading) -> Passport:
    """Write the reading of a test sheet in the printer's passport; raises FresqueError when it makes no sense."""
    name = " ".join(printer.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise FresqueError(
            tr("A printer needs a name of at most {n} characters.", n=LONGEST_NAME),
            hint=tr("Name the tray too, for example “Office, tray 2”."),
        )
    if not all(abs(mm) <= MOST for mm in astuple(read)):
        raise FresqueError(
            tr("The rulers of the test sheet stop at {most} mm.", most=MOST),
            hint=tr("Read where the cross behind falls, in millimetres, as in “0.5,-1,0.5,-1”."),
        )
    known = passports()
    old = next((one for one in known if one.printer.casefold() == name.casefold()), Passport(name))
    way = standing(upright)
    others = tuple(row for row in old.readings if row[:2] != (way, flip))
    new = replace(old, readings=(*others, (way, flip, read)))
    _write([new, *(one for one in known if one.printer != old.printer)])
    return new


def forget_printer(printer: str) -> None:
    """Throw a passport away; raises FresqueError when there is none of that name."""
    gone = passport_of(printer)
    _write(one for one in passports() if one.printer != gone.printer)


def _passport(name: str, readings: object) -> Passport:
    rows = [(str(way), edge, Reading(*map(float, four))) for way, edge, four in readings]  # type: ignore[attr-defined]
    return Passport(str(name), tuple(row for row in rows if _makes_sense(*row)))


def _makes_sense(way: str, edge: str, read: Reading) -> bool:
    return way in ("upright", "lying") and edge in ("long", "short") and all(abs(mm) <= MOST for mm in astuple(read))


def _write(known: Iterable[Passport]) -> None:
    rows = {
        one.printer: [[way, edge, list(astuple(read))] for way, edge, read in one.readings]
        for one in list(known)[:MOST_PRINTERS]
    }
    keep(_FILE, rows)
