"""The course's nbgrader settings, for the command line and for our own tools alike."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from traitlets.config import Config

from dlcourse.exercises import STUB

COURSE_ID = "deep_learning_checked"


def course_config(course: Path) -> Config:
    """Return nbgrader's configuration for a course kept in the folder `course`.

    Also puts this Python's own programs on the PATH: nbgrader starts `alembic` and kernels by
    name, and would not find them where the environment is not activated.
    """
    programs = str(Path(sys.executable).parent)
    if programs not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([programs, os.environ.get("PATH", "")])
    config = Config()
    config.CourseDirectory.course_id = COURSE_ID
    config.CourseDirectory.root = str(course)
    config.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__"]
    config.ClearSolutions.code_stub = {"python": STUB}
    # A learner gets the names of the hidden tests and what they found, not the tests.
    config.GenerateFeedback.preprocessors = [
        "nbgrader.preprocessors.GetGrades",
        "dlcourse.grading.feedback.HideHiddenTests",
        "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
    ]
    return config
