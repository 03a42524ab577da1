"""A list of callbacks: the one way out of the session and the desk."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Listeners(Generic[T]):
    """Callbacks told of each value, in the order they came."""

    def __init__(self) -> None:
        self._callbacks: list[Callable[[T], None]] = []

    def add(self, callback: Callable[[T], None]) -> Callable[[], None]:
        """Register `callback`; what is returned forgets it."""
        self._callbacks.append(callback)
        return lambda: self._callbacks.remove(callback)

    def tell(self, value: T) -> None:
        for callback in tuple(self._callbacks):
            callback(value)
