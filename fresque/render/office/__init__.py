"""A report as a document that a colleague edits: DOCX and ODT, with styles, lists, tables, described pictures."""

from fresque.render.office.paper import OfficePicture, OfficeReport

__all__ = ["OfficePicture", "OfficeReport"]
