"""What a typed formula looks like, but for brackets, order, and what changes nothing."""

from __future__ import annotations

import ast
from typing import Any

from dlcourse.algebra.parser import readable


def form(text: str) -> Any:
    """Return what a formula looks like but for brackets, order, and what changes nothing.

    Two texts of one form, such as `x + 1` and `(1) + x + 0`, are no two steps of a derivation,
    while `2*x/2` and `x` are. The text is one that `parse` takes.
    """
    return _form(ast.parse(readable(text), mode="eval").body)


def _form(node: ast.expr) -> Any:
    match node:
        case ast.BinOp(op=ast.Add() | ast.Sub()) | ast.UnaryOp():
            return _sorted_form("sum", [t for t in _terms(node, 1) if t[1] != repr("0")])
        case ast.BinOp(op=ast.Mult()):
            return _sorted_form("product", [f for f in _factors(node) if f != (1, repr("1"))])
    parts = [_form(part) for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)]
    if parts:
        kind = type(getattr(node, "op", node)).__name__
        return kind, *parts
    return repr(ast.unparse(node))


def _terms(node: ast.expr, sign: int) -> list[tuple[int, Any]]:
    """Return the terms of a sum, each with its sign."""
    match node:
        case ast.BinOp(op=ast.Add() | ast.Sub()):
            turned = -sign if isinstance(node.op, ast.Sub) else sign
            return _terms(node.left, sign) + _terms(node.right, turned)
        case ast.UnaryOp():
            return _terms(node.operand, -sign if isinstance(node.op, ast.USub) else sign)
    return [(sign, _form(node))]


def _factors(node: ast.expr) -> list[tuple[int, Any]]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return _factors(node.left) + _factors(node.right)
    return [(1, _form(node))]


def _sorted_form(kind: str, parts: list[tuple[int, Any]]) -> Any:
    if len(parts) == 1 and parts[0][0] == 1:
        return parts[0][1]
    return kind, *sorted(parts, key=repr)
