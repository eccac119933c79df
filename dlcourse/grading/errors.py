"""What stops a command of the instructor's: a sentence, and never a traceback."""

from __future__ import annotations


class GradingError(ValueError):
    """Nobody can be graded, or nothing done: a sentence that says why, and what to do."""
