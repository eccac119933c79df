"""The relations between two formulas, in the one table that all others read."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

import sympy as sp


@dataclass(frozen=True)
class Relation:
    """A relation: its sign in print, and what SymPy, LaTeX and Python's grammar call it."""

    sign: str
    relation: Any  # a class of SymPy's relations
    latex: str
    operator: type[ast.cmpop]


_TABLE = (
    Relation("=", sp.Eq, "=", ast.Eq),
    Relation("<", sp.Lt, "<", ast.Lt),
    Relation("≤", sp.Le, r"\le", ast.LtE),
    Relation(">", sp.Gt, ">", ast.Gt),
    Relation("≥", sp.Ge, r"\ge", ast.GtE),
    Relation("≠", sp.Ne, r"\ne", ast.NotEq),  # in print only: `parse` and `prove` take the others
)
BY_SIGN = {row.sign: row for row in _TABLE}
BY_OPERATOR = {row.operator: row for row in _TABLE if row.sign != "≠"}
