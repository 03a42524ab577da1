"""New ids for the records a gesture adds."""

from uuid import uuid4


def fresh_id() -> str:
    """A new id for a record."""
    return uuid4().hex
