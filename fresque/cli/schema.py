"""`fresque schema`: the JSON Schema of decks on the standard output."""

import argparse
import json

from fresque.storage.decks.schema import deck_schema


def register(parser: argparse.ArgumentParser) -> None:
    """No argument: there is one format."""


def run(options: argparse.Namespace) -> int:
    """Print the schema as JSON."""
    print(json.dumps(deck_schema(), ensure_ascii=False, indent=2))
    return 0
