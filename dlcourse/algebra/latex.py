"""A formula that somebody typed, set in LaTeX as it was typed.

SymPy tidies a formula while it reads it, so two steps of a derivation may look alike. Here the
text's own grammar is set, and nothing is evaluated.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

import sympy as sp

from dlcourse.algebra.errors import FormulaError
from dlcourse.algebra.limits import TOO_DEEP
from dlcourse.algebra.relations import BY_OPERATOR
from dlcourse.algebra.writing import readable

# How tightly an operator binds; what binds less tightly stands in brackets within it.
_JOINED, _STATEMENT, _SUM, _SIGN, _PRODUCT, _POWER, _ATOM = range(7)
_NAMES = {"sigma": r"\sigma", "σ": r"\sigma", "sigmoid": r"\sigma", "ln": r"\ln"}
_NAMES |= {name: rf"\{name}" for name in ("log", "max", "min", "sin", "cos", "tan")}
_NAMES |= {name: rf"\{name}" for name in ("sinh", "cosh", "tanh")}
_SYMBOLS = {"lam": "lambda"}  # a word of Python


def typeset(text: str, symbols: Iterable[str] = ()) -> str:
    r"""Return the LaTeX of a text that `parse` takes, in the same symbols.

    >>> print(typeset("(1 - 1) / (x + 1)**2"))
    \frac{1 - 1}{\left(x + 1\right)^{2}}

    Raises FormulaError for a text that has no such form.
    """
    plain = readable(text, tuple(symbols))
    try:
        return _set(ast.parse(plain, mode="eval").body)[0]
    except SyntaxError:
        raise FormulaError(f"{text!r} cannot be read") from None
    except (RecursionError, MemoryError):
        raise FormulaError(TOO_DEEP) from None


def _set(node: ast.expr) -> tuple[str, int]:
    """Return the LaTeX, and how tightly it holds together."""
    match node:
        case ast.Constant(value=int() | float() as number):
            return str(number), _ATOM
        case ast.Name():
            return sp.latex(sp.Symbol(_SYMBOLS.get(node.id, node.id))), _ATOM
        case ast.UnaryOp(op=ast.USub()):
            return f"-{_within(node.operand, _PRODUCT)}", _SIGN
        case ast.UnaryOp(op=ast.UAdd()):
            return _set(node.operand)
        case ast.BinOp(op=ast.Add()):
            return f"{_within(node.left, _SUM)} + {_within(node.right, _PRODUCT)}", _SUM
        case ast.BinOp(op=ast.Sub()):
            return f"{_within(node.left, _SUM)} - {_within(node.right, _PRODUCT)}", _SUM
        case ast.BinOp(op=ast.Mult()):
            left = _within(node.left, _SIGN)
            return rf"{left} \cdot {_within(node.right, _PRODUCT)}", _PRODUCT
        case ast.BinOp(op=ast.Div()):
            return rf"\frac{{{_set(node.left)[0]}}}{{{_set(node.right)[0]}}}", _PRODUCT
        case ast.BinOp(op=ast.Pow()):
            return f"{_within(node.left, _ATOM)}^{{{_set(node.right)[0]}}}", _POWER
        case ast.Call(func=ast.Name(id=name)):
            return _call(name, [_set(argument)[0] for argument in node.args])
        case ast.Compare(ops=signs) if all(type(sign) in BY_OPERATOR for sign in signs):
            pairs = zip(signs, node.comparators, strict=True)
            rest = (f" {BY_OPERATOR[type(sign)].latex} {_set(side)[0]}" for sign, side in pairs)
            return _set(node.left)[0] + "".join(rest), _STATEMENT
        case ast.BoolOp(op=joined):
            word = r" \text{ and } " if isinstance(joined, ast.And) else r" \text{ or } "
            return word.join(_within(part, _STATEMENT) for part in node.values), _JOINED
        case ast.UnaryOp(op=ast.Not()):
            return rf"\text{{not }} {_within(node.operand, _SUM)}", _STATEMENT
    raise FormulaError(f"{ast.unparse(node)!r} is not part of a formula here")


def _within(node: ast.expr, wanted: int) -> str:
    """Return a part, in brackets where it holds together less tightly than that."""
    text, tightness = _set(node)
    return text if tightness >= wanted else rf"\left({text}\right)"


def _call(name: str, arguments: list[str]) -> tuple[str, int]:
    first = arguments[0]
    if name == "exp":
        return f"e^{{{first}}}", _POWER
    if name == "sqrt":
        return rf"\sqrt{{{first}}}", _ATOM
    if name == "abs":
        return rf"\left|{first}\right|", _ATOM
    if name == "diff":
        return rf"\frac{{d}}{{d {arguments[1]}}}\left[{first}\right]", _PRODUCT
    called = _NAMES.get(name, rf"\operatorname{{{name}}}")
    return rf"{called}\left({', '.join(arguments)}\right)", _ATOM
