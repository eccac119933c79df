"""The names that an answer sets to texts and numbers: what a page shows as formulas to fill in.

An answer that only sets names, such as `slope = ""  # your formula in x, as text`, is a form. What
a name is to hold is read off the stub and the visible tests: their symbols, the line that a
derivation begins with, the one that it ends in, and how many lines have to differ.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["formula", "lines", "number"]
_CHECKS = {"check_formula", "check_derivation"}
_NAMES_IN_WORDS = re.compile(r"\bin ([\w, ]+?)(?:, as|, a |, line|$)")


@dataclass(frozen=True)
class Field:
    """One name that an answer sets."""

    name: str
    kind: Kind
    words: str  # what the stub's comment says of it
    symbols: tuple[str, ...] = ()  # what a formula may be written in
    first: str | None = None  # what the first line has to equal
    last: str | None = None  # what the last line has to be
    least: int | None = None  # how many lines have to differ
    domains: tuple[str, ...] = ()  # where the symbols' values lie, such as "0 <= beta < 1"
    starts: tuple[str, ...] = ()  # other first lines
    factors: tuple[str, ...] = ()  # what the first line is a product of, if it may be any such
    turned: bool = False  # whether a sign taken out of a bracket is a step


def fields(question: Mapping[str, Any]) -> tuple[Field, ...]:
    """Return the fields of a question, as `Question.public` gives it; none where code is wanted."""
    starter: str = question["starter"]
    try:
        body = ast.parse(starter).body
    except SyntaxError:  # a function whose whole body is the solution
        return ()
    if not body or not all(_sets_a_name(node) for node in body):
        return ()
    tests = [ast.parse(test["source"]) for test in question["tests"]]
    everywhere = list(_calls(tests, None))
    found = []
    for node in body:
        assert isinstance(node, ast.Assign)
        (target,) = node.targets
        assert isinstance(target, ast.Name)
        comment = starter.split("\n")[node.lineno - 1].partition("#")[2].strip()
        kind = _kind(node.value)
        calls = list(_calls(tests, target.id))
        symbols = (
            _united(calls, "symbols") or _symbols_in(comment) or _united(everywhere, "symbols")
        )
        if kind == "number":
            found.append(Field(target.id, kind, comment))
        elif kind == "formula":
            domains = _united(calls, "domains")
            found.append(Field(target.id, kind, comment, symbols, domains=domains))
        else:
            found.append(
                Field(
                    target.id,
                    kind,
                    comment,
                    symbols,
                    _constant(calls, "first", 1),
                    _constant(calls, "last"),
                    max((int(n) for n in _constants(calls, "least")), default=None),
                    _united(calls, "domains"),
                    _united(calls, "starts"),
                    _united(calls, "factors"),
                    any(_constants(calls, "turned")),
                )
            )
    return tuple(found)


def _sets_a_name(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Assign)
        and len(node.targets) == 1
        and isinstance(node.targets[0], ast.Name)
        and _is_plain(node.value)
    )


def _is_plain(value: ast.expr) -> bool:
    if isinstance(value, ast.List):
        return not value.elts
    return isinstance(value, ast.Constant) and isinstance(value.value, str | int | float | None)


def _kind(value: ast.expr) -> Kind:
    if isinstance(value, ast.List):
        return "lines"
    assert isinstance(value, ast.Constant)
    return "formula" if isinstance(value.value, str) else "number"


def _calls(tests: Iterable[ast.Module], name: str | None) -> Iterator[ast.Call]:
    """Yield the checks of formulas, only those about a name if one is given.

    A test may give the answer a name of its own first: `lines = derivation.splitlines()`.
    """
    for test in tests:
        names = {name}
        for node in ast.walk(test):
            if isinstance(node, ast.Assign) and names & _names(node.value):
                names |= set().union(*(_names(target) for target in node.targets))
        for node in ast.walk(test):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in _CHECKS
                and (name is None or names & _names(node.args[0]))
            ):
                yield node


def _names(node: ast.AST) -> set[str | None]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def _united(calls: Sequence[ast.Call], keyword: str) -> tuple[str, ...]:
    """Return all texts that the checks list for a thing, each once, such as their symbols."""
    found: dict[str, None] = {}
    for texts in _constants(calls, keyword):
        found.update(dict.fromkeys(texts))
    return tuple(found)


def _symbols_in(comment: str) -> tuple[str, ...]:
    """Return the symbols that a comment names, as in "your formula in x1, w1 and b, as text"."""
    named = _NAMES_IN_WORDS.search(comment)
    return tuple(re.split(r", | and ", named[1])) if named else ()


def _constants(calls: Iterable[ast.Call], keyword: str, place: int | None = None) -> Iterator[Any]:
    for call in calls:
        given = [k.value for k in call.keywords if k.arg == keyword]
        given += call.args[place : place + 1] if place is not None else []
        for node in given:
            try:
                yield ast.literal_eval(node)
            except ValueError:
                continue  # computed by the test


def _constant(calls: Iterable[ast.Call], keyword: str, place: int | None = None) -> str | None:
    """Return the text that the derivations' checks give for a thing, if it is the same in all."""
    derivations = [call for call in calls if _function(call) == "check_derivation"]
    found = set(_constants(derivations, keyword, place))
    return str(found.pop()) if len(found) == 1 else None


def _function(call: ast.Call) -> str:
    assert isinstance(call.func, ast.Name)
    return call.func.id
