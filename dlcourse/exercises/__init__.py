"""The exercises: reading solutions/*.py, and what a learner gets of it.

An assignment is one text notebook in the percent format, whose cells carry nbgrader's own
metadata. This package alone knows which tests belong to a question, and which lines a learner
never sees. It needs the standard library only, so that a page, a script or a browser's Python
can use it: notebooks are made in dlcourse.grading.
"""

from dlcourse.exercises.assignment import Assignment, parse, read
from dlcourse.exercises.cell import Cell
from dlcourse.exercises.problems import AssignmentError
from dlcourse.exercises.question import Question, Test
from dlcourse.exercises.regions import HIDDEN, SOLUTION, STUB

__all__ = [
    "HIDDEN",
    "SOLUTION",
    "STUB",
    "Assignment",
    "AssignmentError",
    "Cell",
    "Question",
    "Test",
    "parse",
    "read",
]
