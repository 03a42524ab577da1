"""What may be added to a session file, as plain values: they cross from the session to the journal thread."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One gesture as it is kept: `ts` in ms since 1970, `body` the JSON without the actor."""

    seq: int
    ts: int
    actor: str
    body: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture's bytes, known by their SHA-256."""

    data: bytes
    mime: str

    @property
    def sha256(self) -> str:
        import hashlib

        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment of the session worth a name; `ts` in ms since 1970."""

    ts: int
    label: str


@dataclass(frozen=True, slots=True)
class Packed:
    """What is ticked of what to print and bring, by the ids of its lines; it replaces what was ticked before."""

    lines: tuple[str, ...]


Entry = Row | Asset | Mark | Packed
"""What may be added to a session file."""


def mime_of(data: bytes) -> str:
    """The kind of a picture, by its first bytes."""
    if data.startswith(b"\x89PNG"):
        return "image/png"
    if data.startswith(b"\xff\xd8"):
        return "image/jpeg"
    return "image/svg+xml" if b"<svg" in data[:4096] else "application/octet-stream"
