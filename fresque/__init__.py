"""fresque: prepare, print, run and report "fresque" workshops, offline."""

__version__ = "0.1.0"
