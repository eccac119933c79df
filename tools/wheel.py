"""`dlcourse` as the wheel that live pages install: without grading, the same bytes each time."""

from __future__ import annotations

from pathlib import Path

from dlcourse.grading.kit import wheel

ROOT = Path(__file__).parents[1]
LEFT_OUT = {"grading", "learn"}  # an instructor's part, and what fills a learner's own folder


def build(folder: Path) -> Path:
    """Build the wheel into a folder; return its path."""
    return wheel.build(ROOT, folder, LEFT_OUT)
