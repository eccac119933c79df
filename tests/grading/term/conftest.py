"""A small project in a folder of its own, and dlcourse as it is typed there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.grading.term.typed import Typed


@pytest.fixture
def typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Typed:
    """An empty folder in which commands are typed, with no settings of this user's."""
    return Typed(tmp_path, monkeypatch, capsys)
