"""Whether a gradebook is this course's, and one that this nbgrader can read: before it is opened.

nbgrader makes tables and courses in whatever database it opens, so that a wrong one is looked at
first, and left as it was.
"""

from __future__ import annotations

from pathlib import Path

from alembic.script import ScriptDirectory
from nbgrader.coursedir import CourseDirectory
from nbgrader.dbutil import ALEMBIC_DIR
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from dlcourse.grading.errors import GradingError

_AS_IT_WAS = "It was left as it was."


def file_of(db_url: str) -> Path | None:
    """Return the file of a gradebook that is one, and None for a database on a server."""
    url = _url(db_url)
    in_file = url.get_backend_name() == "sqlite" and url.database
    return Path(str(url.database)) if in_file else None


def assignments_of(course: CourseDirectory) -> list[str]:
    """Return the names of a course's assignments, by its gradebook and its folder `source`.

    Nothing is made. Raises GradingError as `check_gradebook` does.
    """
    check_gradebook(course)
    source = Path(course.format_path(course.source_directory, ".", "."))
    found = {path.name for path in source.glob("[!.]*") if path.is_dir()}
    file = file_of(course.db_url)
    if file is None or file.exists():
        engine = create_engine(_url(course.db_url))
        with engine.connect() as connection:
            if "assignment" in inspect(connection).get_table_names():
                found |= set(connection.execute(text("SELECT name FROM assignment")).scalars())
        engine.dispose()
    return sorted(found)


def check_gradebook(course: CourseDirectory) -> None:
    """Raise GradingError where the gradebook of a course is another's, or can't be read."""
    url, file = _url(course.db_url), file_of(course.db_url)
    name = str(file) if file else url.render_as_string()  # without a password
    if file is not None and not file.exists():
        if not file.parent.is_dir() and file.parent != Path(course.root):
            raise GradingError(
                f"The gradebook is to be {file}, but there is no folder {file.parent}. Make the "
                "folder, or put c.CourseDirectory.db_url right."
            )
        return
    try:
        engine = create_engine(url)
    except (NoSuchModuleError, ImportError) as error:
        raise GradingError(f"The gradebook {name} needs a driver: {error}.") from error
    try:
        with engine.connect() as connection:
            _check(connection, name, str(course.course_id))
    except DatabaseError as error:
        raise GradingError(
            f"{name} can't be read as a gradebook: {error.orig}. Put c.CourseDirectory.db_url "
            f"right, or a backup in its place. {_AS_IT_WAS}"
        ) from error
    finally:
        engine.dispose()


def _url(db_url: str) -> URL:
    try:
        return make_url(db_url)
    except ArgumentError:
        raise GradingError(
            f"c.CourseDirectory.db_url is {db_url!r}, which is no address of a database. Wanted "
            "such as sqlite:////srv/course/gradebook.db."
        ) from None


def _check(connection: Connection, name: str, course_id: str) -> None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return
    if not {"alembic_version", "assignment", "student"} <= set(tables):
        raise GradingError(
            f"{name} is a database, but no gradebook of nbgrader's: it has the tables "
            f"{', '.join(sorted(tables)[:5])}. Put c.CourseDirectory.db_url right. {_AS_IT_WAS}"
        )
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    _check_version(str(version), name)
    rows = connection.execute(text("SELECT DISTINCT course_id FROM assignment")).scalars()
    others = sorted(map(str, rows))
    if others and course_id not in others:
        raise GradingError(
            f"{name} is the gradebook of the course {' and '.join(others)}; this course is "
            f"{course_id}. Put c.CourseDirectory.course_id back to {others[0]}, or name another "
            f"gradebook by c.CourseDirectory.db_url. {_AS_IT_WAS}"
        )


def _check_version(version: str, name: str) -> None:
    scripts = ScriptDirectory(ALEMBIC_DIR)
    wanted = scripts.get_current_head()
    if version == wanted:
        return
    if version in {script.revision for script in scripts.walk_revisions()}:
        raise GradingError(
            f"{name} was made by an older nbgrader (its form is {version}, wanted {wanted}). Run "
            f"nbgrader db upgrade, which keeps a copy. {_AS_IT_WAS}"
        )
    raise GradingError(
        f"{name} was made by a newer nbgrader than this one: its form {version} is not known here. "
        f"Install that version of nbgrader. {_AS_IT_WAS}"
    )
