"""The book's own Sphinx extension: one module for each thing that it adds to Jupyter Book."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from . import (
    accessibility,
    address,
    attacks,
    bank,
    cells,
    claims,
    counted,
    downloads,
    errata,
    executed,
    execution,
    exercises,
    figures,
    folds,
    foot,
    formulas,
    freshness,
    glossary,
    icons,
    licences,
    live,
    moving,
    notebooks,
    page,
    patches,
    policy,
    progress,
    sidebar,
    strangers,
    symbols,
    thebe,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect every part."""
    for part in (
        patches,
        address,
        freshness,
        execution,
        formulas,
        moving,
        figures,
        folds,
        bank,
        attacks,
        strangers,
        accessibility,
        symbols,
        claims,
        counted,
        errata,
        glossary,
        exercises,
        progress,
        notebooks,
        executed,
        foot,
        downloads,
        icons,
        thebe,
        page,
        sidebar,
        live,
        cells,
        policy,
        licences,
    ):
        part.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
