"""A page's Python, without a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dlcourse.live.session import Session


class Page:
    """Runs cells and keeps what they show."""

    def __init__(self) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.session = Session(self.outputs.append)
        self._number = 0

    def run(self, source: str, alt: str = "") -> str:
        """Run a cell, called cell-1, cell-2, …; keep its outputs alone."""
        self.outputs.clear()
        self._number += 1
        return self.session.run(f"cell-{self._number}", source, alt)

    def of(self, kind: str) -> list[dict[str, Any]]:
        """Return the outputs of a kind."""
        return [output for output in self.outputs if output["kind"] == kind]

    @property
    def printed(self) -> str:
        """All that was printed."""
        return "".join(output["text"] for output in self.of("text"))


@pytest.fixture
def page() -> Iterator[Page]:
    """A page in which nothing ran yet."""
    import matplotlib.pyplot as plt

    backend = plt.get_backend()
    plt.switch_backend("module://dlcourse.live.backend")
    with plt.rc_context():
        yield Page()
    plt.close("all")
    plt.switch_backend(backend)
