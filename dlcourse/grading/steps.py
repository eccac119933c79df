"""nbgrader's steps as a course has set them, as plain data that any process can follow.

Who grades a class runs the same steps as `nbgrader autograde` and `nbgrader generate_feedback`, in
the same order. What it cannot do as nbgrader would, it does not pass over: GradingError names it.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nbconvert.exporters.notebook import NotebookExporter
from nbgrader import preprocessors as known
from nbgrader.converters import Autograde, GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from dlcourse.grading.config import PAGE, REFEREE, TAKE_IN
from dlcourse.grading.errors import GradingError

TAKE = "take in"  # done before all steps, whatever they are
EXECUTE, SAVE, LATE = "run the cells", "save the marks", "take off for being late"
KERNELSPEC, CELLS, METADATA = "restore the kernel", "restore the cells", "check the metadata"
GRADES = "show the marks"
TIMESTAMP, SECRET = "timestamp.txt", "submission_secret.txt"  # files beside a hand-in
# What is done here in another manner than by nbgrader's class, with the same result.
_OWN = {
    known.Execute: EXECUTE,
    known.SaveAutoGrades: SAVE,
    known.AssignLatePenalties: LATE,
    known.OverwriteKernelspec: KERNELSPEC,
    known.OverwriteCells: CELLS,
    known.CheckCellMetadata: METADATA,
    known.GetGrades: GRADES,
}
_SANITIZE = (
    "nbgrader.preprocessors.clearoutput.ClearOutput",
    "nbgrader.preprocessors.deduplicateids.DeduplicateIds",
    KERNELSPEC,
    CELLS,
    METADATA,
)
_AFTER = (
    "nbgrader.preprocessors.ignorepattern.IgnorePattern",
    "nbconvert.preprocessors.clearmetadata.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.limitoutput.LimitOutput",
    SAVE,
    LATE,
    METADATA,
)
_ADVICE = "Change it, or grade with nbgrader autograde."


@dataclass(frozen=True)
class Steps:
    """The steps of a course, each one of the words above or the name of what is to be imported.

    `sanitize` come first, `before` and `after` around the run of the cells, `feedback` last.
    `settings` is what the course's configuration says of them, as JSON: {class: {name: value}}.
    `cell_seconds` is how long a cell may run, where the course says so.
    """

    sanitize: tuple[str, ...] = _SANITIZE
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = _AFTER
    feedback: tuple[str, ...] = ()
    settings: str = "{}"
    cell_seconds: float | None = None

    def config(self) -> Config:
        """Return the settings as traitlets has them."""
        return Config(json.loads(self.settings))


def course_steps(config: Config) -> Steps:
    """Return the steps of a course. Raises GradingError for what cannot be honoured."""
    course = CourseDirectory(config=config)
    grading = Autograde(coursedir=course, config=config)
    feedback = GenerateFeedback(coursedir=course, config=config)
    _check_commands(grading, feedback, course)
    sanitize = _named("Autograde.sanitize_preprocessors", grading.sanitize_preprocessors)
    steps = _named("Autograde.autograde_preprocessors", grading.autograde_preprocessors)
    returned = _named("GenerateFeedback.preprocessors", feedback.preprocessors)
    for step in (EXECUTE, SAVE):
        if steps.count(step) != 1:
            times = f"{steps.count(step)} times" if step in steps else "nowhere"
            raise GradingError(
                f"c.Autograde.autograde_preprocessors has the step to {step} {times}; wanted it "
                f"once. {_ADVICE}"
            )
    here = {"sanitize": (CELLS, KERNELSPEC, METADATA), "feedback": (GRADES, METADATA)}
    for setting, named, possible in (
        ("Autograde.sanitize_preprocessors", sanitize, here["sanitize"]),
        ("GenerateFeedback.preprocessors", returned, here["feedback"]),
    ):
        if misplaced := sorted(set(named) & set(_OWN.values()) - set(possible)):
            raise GradingError(f"c.{setting} has the step to {misplaced[0]}. {_ADVICE}")
    for step in (KERNELSPEC, CELLS):
        if step not in sanitize:
            raise GradingError(
                f"c.Autograde.sanitize_preprocessors has no step to {step}, without which "
                f"nobody's marks are sure. {_ADVICE}"
            )
    place = steps.index(EXECUTE)
    others = {*sanitize, *steps, *returned} - {*_OWN.values(), TAKE}
    classes = [import_item(name) for name in others]
    found = _settings([*classes, *_OWN, import_item(PAGE)], config)
    # The feedback of a course that is refereed, as it is here whatever runs its cells elsewhere.
    found["Autograde"] = {"autograde_preprocessors": [REFEREE]}
    return Steps(
        sanitize,
        steps[:place],
        steps[place + 1 :],
        returned,
        json.dumps(found, sort_keys=True),
        _cell_seconds(found),
    )


def _check_commands(
    grading: Autograde, feedback: GenerateFeedback, course: CourseDirectory
) -> None:
    """Raise GradingError where a course changes how the commands themselves work."""
    for command in (grading, feedback):
        for hook in ("pre_convert_hook", "post_convert_hook"):
            if getattr(command, hook):
                raise GradingError(
                    f"c.{type(command).__name__}.{hook} is set; dlcourse grade can't run it. "
                    f"{_ADVICE}"
                )
    if grading.exporter_class is not NotebookExporter:
        raise GradingError(
            f"c.Autograde.exporter_class is set; dlcourse grade can't use it. {_ADVICE}"
        )
    if feedback.exporter_class is not import_item(PAGE):
        raise GradingError(
            "c.GenerateFeedback.exporter_class is set; dlcourse grade makes the page of "
            f"{PAGE} alone. Remove it, or grade with nbgrader autograde."
        )
    if course.notebook_id != "*":
        raise GradingError(
            f"c.CourseDirectory.notebook_id is {course.notebook_id!r}; dlcourse grade takes all "
            f"notebooks of an assignment. {_ADVICE}"
        )


def _named(setting: str, steps: Iterable[Any]) -> tuple[str, ...]:
    return tuple(_name(setting, step) for step in steps)


def _name(setting: str, step: Any) -> str:
    """Return the word of a step, or a name by which any process can import it."""
    try:
        found = import_item(step) if isinstance(step, str) else step
    except ImportError as error:
        raise GradingError(
            f"c.{setting} names {step}, which could not be imported: {error}."
        ) from None
    if step == TAKE_IN:
        return TAKE
    if isinstance(step, str) and step == REFEREE:
        return EXECUTE
    if found in _OWN:
        return _OWN[found]
    name = f"{getattr(found, '__module__', '?')}.{getattr(found, '__qualname__', '?')}"
    if not callable(found) or not _is_importable(name, found):
        raise GradingError(
            f"c.{setting} holds {found!r}, which other processes can't import. Put it into a "
            "module, and name it as 'module.Name'."
        )
    if _uses_gradebook(found):
        raise GradingError(
            f"c.{setting} names {name}, which uses the gradebook or runs cells by itself; "
            f"dlcourse grade has one writer and one referee. {_ADVICE}"
        )
    return name


def _is_importable(name: str, found: Any) -> bool:
    try:
        there: Any = import_item(name)
    except ImportError:
        return False
    return there is found


def _uses_gradebook(step: Any) -> bool:
    """Whether a step wants what only one process may have, as far as its code shows."""
    if isinstance(step, type) and issubclass(step, tuple(_OWN)):
        return True
    try:
        source = inspect.getsource(step)
    except (OSError, TypeError):
        return False
    return "radebook" in source or "db_url" in source


def _settings(classes: Iterable[Any], config: Config) -> dict[str, dict[str, Any]]:
    """Return what a configuration says of these classes and of those that they are made of."""
    found: dict[str, dict[str, Any]] = {}
    for step in classes:
        for kind in inspect.getmro(step) if isinstance(step, type) else ():
            if kind.__name__ in config and kind.__name__ not in found:
                found[kind.__name__] = _plain(kind.__name__, config[kind.__name__], step, config)
    return found


def _plain(name: str, section: Mapping[str, Any], step: Any, config: Config) -> dict[str, Any]:
    values = {}
    for trait, value in section.items():
        if hasattr(value, "get_value"):  # c.Name.trait.append(…), to what the class has
            value = getattr(step(config=config), trait)
        try:
            values[trait] = json.loads(json.dumps(value))
        except TypeError:
            if step in _OWN:
                continue  # such as a plugin's class, which the one writer uses by itself
            raise GradingError(
                f"c.{name}.{trait} is {value!r}, which can't be sent to the processes that "
                f"grade. {_ADVICE}"
            ) from None
    return values


def _cell_seconds(settings: Mapping[str, Mapping[str, Any]]) -> float | None:
    for name in ("Execute", "ExecutePreprocessor", "NotebookClient"):
        if (seconds := settings.get(name, {}).get("timeout")) is not None:
            return float(seconds) if seconds > 0 else None
    return None
