"""The test sheet of a printer as a PDF."""

from pathlib import Path

from fresque.core.i18n import tr
from fresque.core.passport import Flip
from fresque.layout.calibration import calibration_sheet
from fresque.storage.atomic import written


def write_calibration(out: Path, paper: str = "a4", *, upright: bool = True, flip: Flip = "long") -> None:
    """Write both sides of the test sheet to the PDF `out`; raises FresqueError, and then writes nothing."""
    from fresque.render.pdf import PdfDocument

    sheet = calibration_sheet(paper, upright=upright, flip=flip)
    duplex = "DuplexFlipLongEdge" if flip == "long" else "DuplexFlipShortEdge"
    with written(out) as file:
        document = PdfDocument(file, title=tr("Test sheet of a printer"))
        document.prefer({"PrintScaling": "None", "Duplex": duplex})
        for draw in (sheet.front, sheet.back):
            if draw is not None:
                draw(document.add_page(sheet.w, sheet.h))
        document.save()
