"""Boxes that many tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dlcourse.grading.sandbox.box import Box
from tests.grading.sandbox import guests
from tests.grading.sandbox.guests import SMALL, TWO


@pytest.fixture(scope="module")
def small() -> Iterator[Box]:
    """A box that allows no more than one process."""
    with guests.box(SMALL) as made:
        yield made


@pytest.fixture(scope="module")
def two() -> Iterator[Box]:
    """A box in which code may fork once."""
    with guests.box(TWO) as made:
        yield made
