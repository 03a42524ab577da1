"""Decks as tables, to write and remake them in a spreadsheet: CSV, XLSX and ODS, in and out, with nothing lost."""
