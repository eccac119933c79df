"""The small project of the tests of the class."""

from tests.grading.term.conftest import project, released, released_course, typed

__all__ = ["project", "released", "released_course", "typed"]
