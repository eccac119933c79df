"""The course's nbgrader settings, for the command line and for our own tools alike."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jupyter_core.application import JupyterApp
from jupyter_core.paths import jupyter_config_path
from nbgrader.apps import NbGrader
from traitlets.config import Application, Config
from traitlets.config.loader import JSONFileConfigLoader, PyFileConfigLoader

from dlcourse.exercises import STUB
from dlcourse.grading.errors import GradingError
from dlcourse.grading.page.book import address, places

COURSE_ID = "deep_learning_checked"
CLASS = "class.json"  # in the course's folder: what `dlcourse course` was told
LATE = "dlcourse.grading.late.LatePolicy"  # in the place of nbgrader's own plugin
TAKE_IN = "dlcourse.grading.execute.TakeIn"  # the step that puts right what was handed in
PAGE = "dlcourse.grading.page.exporter.FeedbackPage"  # in the place of nbgrader's own
REFEREE = "dlcourse.grading.execute.Referee"  # in the place of nbgrader's Execute


def course_config(course: Path) -> Config:
    """Return nbgrader's configuration for a course kept in the folder `course`.

    The exchange is the folder `exchange` in it, and learners' own notebooks are in `work` beside
    it, unless nbgrader's configuration of this user or this machine names other places; nbgrader
    makes the exchange, with the permissions it asks for, when something is first released. What
    `dlcourse course` was told of the class wins over both. Raises GradingError where that is no
    JSON.

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
    # As nbgrader has them, but for those that save the cells and take out the hidden tests.
    config.GenerateAssignment.preprocessors = [
        "nbgrader.preprocessors.IncludeHeaderFooter",
        "nbgrader.preprocessors.InstantiateTests",
        "nbgrader.preprocessors.LockCells",
        "nbgrader.preprocessors.ClearSolutions",
        "nbgrader.preprocessors.ClearOutput",
        "nbgrader.preprocessors.CheckCellMetadata",
        "nbgrader.preprocessors.ComputeChecksums",
        "dlcourse.grading.keep.KeepSubmissions",
        "dlcourse.grading.hidden.ClearHidden",
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
    # nbgrader passes over what was graded once, though marks and tests have changed since.
    config.Autograde.force = config.GenerateFeedback.force = True
    config.ExchangeFactory.release_feedback = "dlcourse.grading.returned.ReturnFeedback"
    config.AssignLatePenalties.plugin_class = LATE
    elsewhere = _configured_elsewhere()
    if "Exchange.root" not in elsewhere:
        config.Exchange.root = str(course / "exchange")
    if "Exchange.assignment_dir" not in elsewhere:
        config.Exchange.assignment_dir = str(course.parent / "work")
    config.merge(class_settings(course))
    return config


def instructor_config(course: Path | None = None) -> Config:
    """Return the configuration that nbgrader, run in the project's folder, would have.

    That is `course_config` of the folder `course` in it, and over it the nbgrader_config.py of this
    machine, this user, the project's folder and the course's folder, the last winning. Without a
    `course` the project's folder is this one, and its settings say where the course is; a `course`
    that is named stays where it is. Raises GradingError for a configuration that does not load.
    """
    at = (course or Path("course")).resolve()
    app = NbGrader(config=course_config(at), log_level="ERROR", raise_config_file_errors=True)
    try:
        JupyterApp.load_config_file(app, suppress_errors=False)
        Application.load_config_file(app, "nbgrader_config", path=str(at.parent))
        if course is not None:
            app.config.CourseDirectory.root = str(at)
        root = str(app.config.CourseDirectory.root)
        Application.load_config_file(app, "nbgrader_config", path=root)
    except GradingError:
        raise
    except Exception as error:  # the files are Python, and may raise anything
        says = f"{type(error).__name__}: {error}".split("\n")[0]
        raise GradingError(
            f"nbgrader's configuration could not be read: {says}. Put nbgrader_config.py right, in "
            f"{at.parent} or ~/.jupyter; nothing was done."
        ) from error
    if course is not None:
        app.config.CourseDirectory.root = str(at)
    return app.config


def class_settings(course: Path) -> Config:
    """Return what `dlcourse course` was told of the class in this folder."""
    path = course / CLASS
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        raise GradingError(f"{path} can't be read: {error}. {_MEND}") from error
    try:
        found = json.loads(text)
        if not isinstance(found, dict) or not all(isinstance(s, dict) for s in found.values()):
            raise ValueError("it holds no settings by section")
    except ValueError as error:
        raise GradingError(f"{path} is broken: {error}. {_MEND}") from error
    return Config(found)


_MEND = "Mend it, or move it away and tell dlcourse course init all of it again."


def with_settings(
    course: Path, settings: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Return what the class's file is to hold once these settings are added."""
    kept = {name: dict(section) for name, section in class_settings(course).items()}
    for name, section in settings.items():
        kept[name] = {**kept.get(name, {}), **section}
    return kept


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
