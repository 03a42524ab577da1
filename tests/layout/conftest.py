"""Fonts made for one test are gone in the next."""

from collections.abc import Iterator

import pytest

from tests.layout.other_fonts import forget


@pytest.fixture
def own_fonts() -> Iterator[None]:
    """For a test that gives the computer other fonts: nothing measured with them is kept."""
    yield
    forget()
