"""The pictures of a PDF: each an image XObject, stored once however often it is drawn."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject

from fresque.layout.canvas import Picture
from fresque.render.reduction import Reducer
from fresque.render.seen import WHOLE, Part


class _Image(PDFObject):
    """An image XObject; its data may still be on their way, and are let go of once written."""

    def __init__(self, name: str, reducer: Reducer) -> None:
        self._name, self._reducer = name, reducer

    def format(self, document: object) -> bytes:
        done = self._reducer.take(self._name)
        head = f"<< /Type /XObject /Subtype /Image {done.entries} /Length {len(done.data)} >>\nstream\n"
        return b"".join((head.encode("ascii"), done.data, b"\nendstream"))


class Pictures:
    """The pictures of one reportlab document."""

    def __init__(self, file: Any, reducer: Reducer) -> None:
        self._file, self._reducer = file, reducer

    def embed(self, picture: Picture, w: float, h: float, part: Part = WHOLE) -> str:
        """The resource name of a picture, or of the `part` of it that is seen, drawn whole `w` x `h` mm.

        Raises FresqueError when the picture is too large to be decoded; one that cannot be read raises on saving.
        """
        begun = self._reducer.begin(picture, w, h, part)
        name = f"p{begun}"
        registered = str(self._file._doc.getXObjectName(name))
        if registered not in self._file._doc.idToObject:
            image = _Image(begun, self._reducer)
            self._file._doc.Reference(image, registered)
            self._file._doc.addForm(name, image)
        self._file._formsinuse.append(name)
        return registered

    def close(self) -> None:
        """Let the threads go, once the document is written or given up."""
        self._reducer.close()
