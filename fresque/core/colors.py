"""The colours of lots, by the names decks give them."""

COLORS: dict[str, str] = {
    "blue": "#0B5FA5",
    "vermilion": "#B4470F",
    "green": "#1B7A4B",
    "violet": "#7A3E9D",
    "ochre": "#8A6100",
    "teal": "#0F6E7C",
    "night": "#1E2430",
}
