"""Which one change would make a formula right: so it is known where it is wrong, and how.

A change is tried with floats at the points where formulas are compared; what seems right is
compared as formulas are. Nothing is said of the right formula itself, but for the kind of change.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlcourse.checks import general
from dlcourse.checks.case import Found
from dlcourse.checks.compare import Array

MAX_TOKENS = 45  # beyond, no brackets are tried
_STEP = 1e-5  # for diff(…), whose value is measured
_TOKEN = re.compile(r"\s*(\w+(?:\.\w+)?|\*\*|.)")
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "exp": np.exp,
    "log": np.log,
    "ln": np.log,
    "sqrt": np.sqrt,
    "abs": np.abs,
    "tanh": np.tanh,
    "sin": np.sin,
    "cos": np.cos,
    "sigma": lambda z: 1 / (1 + np.exp(-z)),
    "max": np.maximum,
    "min": np.minimum,
}
_OPERATORS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.true_divide,
    ast.Pow: np.power,
}
Values = Mapping[str, Array]


@dataclass(frozen=True)
class _Edit:
    """A formula with one change, and what that says of the one that was written."""

    tree: ast.expr
    found: Found


def edited(
    text: str,
    wanted: Any,
    symbols: Sequence[str],
    *,
    domains: Sequence[str] = (),
) -> Found | None:
    """Return what is wrong with a formula if one change makes it equal to `wanted`, or None."""
    from dlcourse.algebra import FormulaError, compare, parse
    from dlcourse.algebra.derivatives import bounded
    from dlcourse.algebra.writing import readable

    plain = readable(text, tuple(symbols))
    try:
        points = _points(bounded(parse(text, symbols)), bounded(wanted), domains)
    except FormulaError:  # a derivative that is too large
        return None
    if points is None:
        return None
    values, right = points
    near = 1e-5 if "diff(" in plain else 1e-9
    with np.errstate(all="ignore"):
        for edit in _edits(plain, symbols):
            try:
                came = _value(edit.tree, values)
            except (ValueError, KeyError, TypeError, OverflowError):
                continue
            if not _alike(came, right, near):
                continue
            try:
                formula = parse(ast.unparse(edit.tree), symbols)
            except FormulaError:
                continue
            same = compare(formula, wanted, domains=domains)
            if not same.differs and same.points > 5:
                return edit.found
    return None


def _points(formula: Any, wanted: Any, domains: Sequence[str]) -> tuple[Values, Array] | None:
    """Return the symbols' values where formulas are compared, and the right one's there."""
    from dlcourse.algebra.comparison import same_symbols
    from dlcourse.algebra.floats import evaluate
    from dlcourse.algebra.points import sample

    formula, wanted = same_symbols(formula, wanted)
    tested = sample(formula, wanted, domains=domains)
    try:
        right = evaluate(wanted, tested.columns, len(tested.points))
    except Exception:  # a part that floats cannot take
        return None
    known = right.real & np.isfinite(right.value)
    if known.sum() < 6 or len(np.unique(right.value[known].real.round(9))) < 4:
        return None
    return {s.name: c.value[known].real for s, c in tested.columns.items()}, right.value[known].real


def _alike(came: Any, right: Array, near: float) -> bool:
    came = np.broadcast_to(np.asarray(came, dtype=float), right.shape)
    both = np.isfinite(came)
    if both.sum() < max(6, len(right) // 3):
        return False
    gap = np.abs(came[both] - right[both])
    return bool(np.all(gap <= near * (1 + np.abs(right[both]))))


def _value(node: ast.expr, values: Values) -> Any:
    """Return a formula's value. Raises ValueError for what is not among the usual operations."""
    match node:
        case ast.Constant(value=int() | float() as number):
            return np.float64(number)
        case ast.Name(id=name):
            return values[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, values)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _value(operand, values)
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATORS[type(op)](_value(left, values), _value(right, values))
        case ast.Call(func=ast.Name(id="diff"), args=[inside, ast.Name(id=name)]):
            up, down = ({**values, name: values[name] + h} for h in (_STEP, -_STEP))
            return (_value(inside, up) - _value(inside, down)) / (2 * _STEP)
        case ast.Call(func=ast.Name(id=name), args=args):
            return _FUNCTIONS[name](*(_value(a, values) for a in args))
    raise ValueError("no usual operation")


def _edits(plain: str, symbols: Sequence[str]) -> Iterator[_Edit]:
    """Yield the formula with one change each, the likely ones first."""
    tree = ast.parse(plain, mode="eval").body
    nodes = [n for n in ast.walk(tree) if isinstance(n, ast.expr)]
    nodes = [n for n in nodes if not (isinstance(n, ast.Name) and n.id in {*_FUNCTIONS, "diff"})]
    parents = {id(child): node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for says, in_general, change in _CHANGES:
        for node in nodes:
            for new in change(node, parents.get(id(node)), symbols):
                part = re.sub(r" ([*/^]) ", r"\1", ast.unparse(node).replace("**", "^"))
                yield _Edit(_with(tree, node, new), Found(says.format(part=part), in_general))
    yield from _brackets(plain)


def _with(tree: ast.expr, old: ast.expr, new: ast.expr) -> ast.expr:
    """Return a copy of a formula in which one part is another."""
    if tree is old:
        return new
    match tree:
        case ast.UnaryOp(op=op, operand=operand):
            return ast.UnaryOp(op, _with(operand, old, new))
        case ast.BinOp(left=left, op=op, right=right):
            return ast.BinOp(_with(left, old, new), op, _with(right, old, new))
        case ast.Call(func=func, args=args):
            return ast.Call(func, [_with(a, old, new) for a in args], [])
    return tree


Change = Callable[[ast.expr, ast.AST | None, Sequence[str]], Iterator[ast.expr]]


def _is_exponent(node: ast.expr, parent: ast.AST | None) -> bool:
    return isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Pow) and parent.right is node


def _sign(node: ast.expr, parent: ast.AST | None, _: Sequence[str]) -> Iterator[ast.expr]:
    if not isinstance(parent, ast.UnaryOp) and not isinstance(node, ast.UnaryOp):
        yield ast.UnaryOp(ast.USub(), node)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand


def _exponent_up(node: ast.expr, parent: ast.AST | None, _: Sequence[str]) -> Iterator[ast.expr]:
    if _is_exponent(node, parent):
        yield ast.BinOp(node, ast.Add(), ast.Constant(1))
    elif not isinstance(node, ast.Constant):
        yield ast.BinOp(node, ast.Pow(), ast.Constant(2))


def _exponent_down(node: ast.expr, parent: ast.AST | None, _: Sequence[str]) -> Iterator[ast.expr]:
    if _is_exponent(node, parent):
        yield ast.BinOp(node, ast.Sub(), ast.Constant(1))


def _other_exponent(
    node: ast.expr, parent: ast.AST | None, symbols: Sequence[str]
) -> Iterator[ast.expr]:
    if _is_exponent(node, parent):
        for name in symbols:
            yield ast.Name(name)
        yield from (ast.Constant(n) for n in (-1, 2, 3, 4, -2))
        yield ast.UnaryOp(ast.USub(), node)


def _other_symbol(node: ast.expr, _: ast.AST | None, symbols: Sequence[str]) -> Iterator[ast.expr]:
    if isinstance(node, ast.Name):
        yield from (ast.Name(name) for name in symbols if name != node.id)


def _other_number(node: ast.expr, parent: ast.AST | None, _: Sequence[str]) -> Iterator[ast.expr]:
    if isinstance(node, ast.Constant) and not _is_exponent(node, parent):
        yield from (ast.Constant(n) for n in (0, 1, 2, 3, 4, 6, 8) if n != node.value)


def _too_much(node: ast.expr, parent: ast.AST | None, _: Sequence[str]) -> Iterator[ast.expr]:
    match parent:
        case ast.BinOp(op=ast.Add() | ast.Sub()):
            yield ast.Constant(0)
        case ast.BinOp(op=ast.Mult()):
            yield ast.Constant(1)
        case ast.BinOp(op=ast.Div() | ast.Pow()) if parent.right is node:
            yield ast.Constant(1)
    if isinstance(node, ast.Call) and len(node.args) == 1:
        yield node.args[0]


def _bars(node: ast.expr, parent: ast.AST | None, _: Sequence[str]) -> Iterator[ast.expr]:
    if not isinstance(node, ast.Constant) and not isinstance(parent, ast.Call):
        yield ast.Call(ast.Name("abs"), [node], [])


def _upside_down(node: ast.expr, _: ast.AST | None, __: Sequence[str]) -> Iterator[ast.expr]:
    yield ast.BinOp(ast.Constant(1), ast.Div(), node)


def _turned(node: ast.expr, _: ast.AST | None, __: Sequence[str]) -> Iterator[ast.expr]:
    yield ast.UnaryOp(ast.USub(), ast.BinOp(ast.Constant(1), ast.Div(), node))


def _complement(node: ast.expr, _: ast.AST | None, __: Sequence[str]) -> Iterator[ast.expr]:
    yield ast.BinOp(ast.Constant(1), ast.Sub(), node)


def _factors(symbols: Sequence[str]) -> Iterator[ast.expr]:
    yield ast.Constant(2)
    for name in symbols:
        yield ast.Name(name)
        yield ast.BinOp(ast.Constant(1), ast.Sub(), ast.Name(name))
        yield ast.BinOp(ast.Name(name), ast.Pow(), ast.Constant(2))
        yield ast.BinOp(ast.Constant(1), ast.Add(), ast.Name(name))


def _factor_missing(
    node: ast.expr, _: ast.AST | None, symbols: Sequence[str]
) -> Iterator[ast.expr]:
    for factor in _factors(symbols):
        yield ast.BinOp(node, ast.Mult(), factor)


def _divided(node: ast.expr, _: ast.AST | None, symbols: Sequence[str]) -> Iterator[ast.expr]:
    for factor in _factors(symbols):
        yield ast.BinOp(node, ast.Div(), factor)


def _term_missing(
    node: ast.expr, parent: ast.AST | None, symbols: Sequence[str]
) -> Iterator[ast.expr]:
    if not _is_exponent(node, parent):
        for term in (ast.Constant(1), *map(ast.Name, symbols), *_middle_terms(symbols)):
            yield ast.BinOp(node, ast.Add(), term)
            yield ast.BinOp(node, ast.Sub(), term)


def _middle_terms(symbols: Sequence[str]) -> Iterator[ast.expr]:
    """Yield what is lost where a square is multiplied out without its middle term."""
    products = [ast.BinOp(ast.Name(n), ast.Pow(), ast.Constant(2)) for n in symbols]
    products += [
        ast.BinOp(ast.Name(a), ast.Mult(), ast.Name(b))
        for a, b in itertools.combinations(symbols, 2)
    ]
    for product in (*map(ast.Name, symbols), *products):
        yield ast.BinOp(ast.Constant(2), ast.Mult(), product)
    yield from products


_CHANGES: tuple[tuple[str, str, Change], ...] = (
    ("all is right but the sign of {part}", general.PART_SIGN, _sign),
    ("all is right but {part}: another symbol belongs there", general.PART_SYMBOL, _other_symbol),
    (
        "all is right but {part}: an exponent is one too small there, or missing",
        general.PART_EXPONENT,
        _exponent_up,
    ),
    (
        "all is right but the exponent {part}: it is one too large",
        general.PART_EXPONENT,
        _exponent_down,
    ),
    ("all is right but {part}, which is too much", general.PART_TOO_MUCH, _too_much),
    ("all is right but {part}: the bars | | are missing there", general.PART_BARS, _bars),
    ("all is right but {part}: a factor is missing there", general.PART_FACTOR, _factor_missing),
    ("all is right but {part}: it has to be divided by something", general.PART_FACTOR, _divided),
    ("all is right but the exponent {part}", general.PART_EXPONENT, _other_exponent),
    ("all is right but the number {part}", general.PART_NUMBER, _other_number),
    ("all is right but {part}, which is upside down", general.PART_UPSIDE_DOWN, _upside_down),
    (
        "all is right but {part}, which is upside down and has the wrong sign",
        general.PART_UPSIDE_DOWN,
        _turned,
    ),
    (
        "all is right but {part}: 1 minus that belongs there",
        general.PART_COMPLEMENT,
        _complement,
    ),
    ("all is right but {part}: a term is missing beside it", general.PART_TERM, _term_missing),
)


def _brackets(plain: str) -> Iterator[_Edit]:
    """Yield the formula with a pair of brackets more, or with one pair in another place."""
    tokens = _TOKEN.findall(plain)
    if len(tokens) > MAX_TOKENS:
        return
    seen: set[str] = set()
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for i, token in enumerate(tokens):
        if token == "(":
            opened.append(i)
        elif token == ")" and opened:
            start = opened.pop()
            if not (start and re.fullmatch(r"\w+", tokens[start - 1])):  # no call's
                pairs.append((start, i))
    found = Found(general.BRACKETS, general.BRACKETS)
    for gone in (None, *pairs):
        rest = [t for i, t in enumerate(tokens) if gone is None or i not in gone]
        for start in range(len(rest)):
            for end in range(start + 2, len(rest) + 1):
                once = "".join([*rest[:start], "(", *rest[start:end], ")", *rest[end:]])
                part = "".join(rest[start:end])
                text = "".join(rest)
                each = text.replace(part, f"({part})") if gone is None else once
                for with_ in dict.fromkeys((once, each)):
                    try:
                        tree = ast.parse(with_, mode="eval").body
                    except SyntaxError:
                        continue
                    shape = ast.dump(tree)
                    if shape not in seen:
                        seen.add(shape)
                        yield _Edit(tree, found)
