"""What to look at before printing: a deck opens without it, but it shows on the cards or on the day."""

from collections.abc import Callable

from fresque.storage.decks.look import Look
from fresque.storage.decks.preflight import credit, faces, links, lots, workshop, zones

RULES: tuple[Callable[[Look], None], ...] = (
    credit.licence,
    credit.authors,
    credit.sources,
    credit.fork_licence,
    faces.no_card,
    faces.numbers,
    faces.versos,
    faces.rectos,
    faces.families,
    lots.unused,
    lots.alike,
    zones.unnamed,
    zones.over_one_another,
    zones.overlapping_bands,
    zones.columns,
    links.unexplained,
    links.both_ways,
    links.repeated,
    workshop.durations,
    workshop.empty_plans,
)
"""One function a rule, about the deck alone; what is measured on drawn faces or on the file has its own module."""


def look_over(look: Look) -> None:
    """Note in the problems of the file all that deserves a second look."""
    for rule in RULES:
        rule(look)
