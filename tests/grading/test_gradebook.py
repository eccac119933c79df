"""The version of gradebooks that all other tests are told is the one that nbgrader finds."""

from __future__ import annotations

from nbgrader import api
from nbgrader.api import get_alembic_version  # nbgrader's own: tests are collected before fixtures


def test_gradebooks_have_the_version_that_nbgrader_finds() -> None:
    assert api.get_alembic_version is not get_alembic_version
    assert api.get_alembic_version() == get_alembic_version()
