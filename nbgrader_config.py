"""nbgrader, run in this folder, finds its configuration here.

The course itself lives in course/, which `make release` makes; it is not under version control.
"""

from pathlib import Path

from dlcourse.grading.config import course_config

c = get_config()  # noqa: F821 (nbgrader puts it here)
c.merge(course_config(Path(__file__).resolve().parent / "course"))
