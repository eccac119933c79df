"""What all tests of grading share: gradebooks are made without starting a program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from alembic.script import ScriptDirectory
from nbgrader.dbutil import ALEMBIC_DIR

HEAD = ScriptDirectory(ALEMBIC_DIR).get_current_head


@pytest.fixture(scope="session", autouse=True)
def version_of_gradebooks() -> Iterator[None]:
    """Tell nbgrader the version of its tables, for which it starts a program, a second each time.

    `test_gradebook.py` asks whether it is the same.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("nbgrader.api.get_alembic_version", HEAD)
        yield
