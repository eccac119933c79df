"""The course's nbgrader settings, for the command line and for our own tools alike."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from jupyter_core.paths import jupyter_config_path
from nbgrader.apps import NbGrader
from traitlets.config import Application, Config
from traitlets.config.loader import JSONFileConfigLoader, PyFileConfigLoader

from dlcourse.exercises import STUB
from dlcourse.grading.page.book import address, places

COURSE_ID = "deep_learning_checked"
TAKE_IN = "dlcourse.grading.execute.TakeIn"  # the step that puts right what was handed in
PAGE = "dlcourse.grading.page.exporter.FeedbackPage"  # in the place of nbgrader's own
REFEREE = "dlcourse.grading.execute.Referee"  # in the place of nbgrader's Execute


def course_config(course: Path) -> Config:
    """Return nbgrader's configuration for a course kept in the folder `course`.

    The exchange is the folder `exchange` in it, and learners' own notebooks are in `work` beside
    it, unless nbgrader's configuration of this user or this machine names other places; nbgrader
    makes the exchange, with the permissions it asks for, when something is first released.

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
    # As nbgrader has them, but for the one that saves the cells.
    config.GenerateAssignment.preprocessors = [
        "nbgrader.preprocessors.IncludeHeaderFooter",
        "nbgrader.preprocessors.InstantiateTests",
        "nbgrader.preprocessors.LockCells",
        "nbgrader.preprocessors.ClearSolutions",
        "nbgrader.preprocessors.ClearOutput",
        "nbgrader.preprocessors.CheckCellMetadata",
        "nbgrader.preprocessors.ComputeChecksums",
        "dlcourse.grading.keep.KeepSubmissions",
        "nbgrader.preprocessors.ClearHiddenTests",
        "nbgrader.preprocessors.ClearMarkScheme",
        "nbgrader.preprocessors.ComputeChecksums",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    config.Autograde.sanitize_preprocessors = [
        TAKE_IN,
        "nbgrader.preprocessors.ClearOutput",
        "nbgrader.preprocessors.DeduplicateIds",
        "nbgrader.preprocessors.OverwriteKernelspec",
        "nbgrader.preprocessors.OverwriteCells",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    config.Autograde.autograde_preprocessors = [
        REFEREE,
        "nbgrader.preprocessors.IgnorePattern",
        "nbconvert.preprocessors.ClearMetadataPreprocessor",
        "nbgrader.preprocessors.LimitOutput",
        "nbgrader.preprocessors.SaveAutoGrades",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    # A learner gets the names of the hidden tests and what they found, not the tests.
    config.GenerateFeedback.preprocessors = ["dlcourse.grading.feedback.HideHiddenTests"]
    config.GenerateFeedback.exporter_class = PAGE
    if published := address(course.parent):  # else a file read before may say it
        config.FeedbackPage.book = published
    config.FeedbackPage.places = places(course.parent)
    config.ExportApp.plugin_class = "dlcourse.grading.export.MarksExport"
    # What was typed in course/release doesn't go out to the class.
    config.ExchangeFactory.release_assignment = "dlcourse.grading.unworked.ReleaseUnworked"
    elsewhere = _configured_elsewhere()
    if "Exchange.root" not in elsewhere:
        config.Exchange.root = str(course / "exchange")
    if "Exchange.assignment_dir" not in elsewhere:
        config.Exchange.assignment_dir = str(course.parent / "work")
    return config


def instructor_config(course: Path) -> Config:
    """Return the configuration that nbgrader, run in this folder, would have.

    That is `course_config(course)`, and over it the nbgrader_config.py of this machine, this user,
    this folder and the course's folder, the last winning.
    """
    app = NbGrader(config=course_config(course), log_level="ERROR")
    app.load_config_file()
    Application.load_config_file(app, "nbgrader_config", path=app.config.CourseDirectory.root)
    return app.config


def _configured_elsewhere() -> Config:
    """Return what nbgrader's configuration of this user and this machine sets.

    nbgrader reads the file of the folder it runs in last, so a default of ours there would win
    over them.
    """
    found = Config()
    for folder in reversed(jupyter_config_path()):
        # Where there is none; and one with a mistake is reported by nbgrader, which reads it too.
        for reads, ending in ((JSONFileConfigLoader, "json"), (PyFileConfigLoader, "py")):
            with contextlib.suppress(Exception):
                found.merge(reads(f"nbgrader_config.{ending}", path=folder).load_config())
    return found
