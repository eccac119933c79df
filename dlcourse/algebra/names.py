"""The names that a formula may use: symbols, constants and functions, and other spellings."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import sympy as sp

CONSTANTS: dict[str, Any] = {"pi": sp.pi, "π": sp.pi, "e": sp.E, "E": sp.E}


def _sigmoid(x: Any) -> Any:
    return 1 / (1 + sp.exp(-x))


def _artanh(x: Any) -> Any:
    return sp.log((1 + x) / (1 - x)) / 2


# name: (function, fewest and most arguments)
FUNCTIONS: dict[str, tuple[Callable[..., Any], int, int]] = {
    "exp": (sp.exp, 1, 1),
    "log": (sp.log, 1, 1),
    "ln": (sp.log, 1, 1),
    "sqrt": (sp.sqrt, 1, 1),
    "abs": (sp.Abs, 1, 1),
    "sign": (sp.sign, 1, 1),
    "max": (sp.Max, 1, 9),
    "min": (sp.Min, 1, 9),
    "sin": (sp.sin, 1, 1),
    "cos": (sp.cos, 1, 1),
    "tan": (sp.tan, 1, 1),
    "sinh": (sp.sinh, 1, 1),
    "cosh": (sp.cosh, 1, 1),
    "tanh": (sp.tanh, 1, 1),
    "atanh": (_artanh, 1, 1),
    "sigmoid": (_sigmoid, 1, 1),
    "sigma": (_sigmoid, 1, 1),
    "σ": (_sigmoid, 1, 1),
    "diff": (sp.Derivative, 2, 2),
}
# Two names of one thing are no two forms of a formula.
SAME = {"ln": "log", "sigmoid": "sigma", "σ": "sigma", "π": "pi", "E": "e"}
_OTHER_SPELLINGS = {"artanh": "atanh", "arctanh": "atanh", "sgn": "sign"}


@lru_cache(maxsize=4096)
def plainer(name: str) -> str:
    """Return a name in Latin letters without underscores: beta1 for β_1, lam for λ and lambda."""
    spelled = "".join(_latin(letter) for letter in name).replace("_", "")
    return spelled.replace("lambda", "lam").replace("lamda", "lam")


def _latin(letter: str) -> str:
    said = unicodedata.name(letter, "")
    return said.rpartition(" ")[2].lower() if said.startswith("GREEK SMALL LETTER ") else letter


def resolved(name: str, symbols: Iterable[str]) -> str:
    """Return the symbol, constant or function that a name stands for, or else the name itself."""
    symbols = tuple(symbols)
    if name in symbols:
        return name
    alike = [symbol for symbol in symbols if plainer(symbol) == plainer(name)]
    if len(alike) == 1:
        return alike[0]
    if name in CONSTANTS or name in FUNCTIONS:
        return name
    lower = _OTHER_SPELLINGS.get(name.lower(), name.lower())
    return lower if lower in FUNCTIONS and len(name) > 1 else name


def is_known(name: str, symbols: Iterable[str]) -> bool:
    """True for a symbol, a constant or a function, as `resolved` gives it."""
    return name in symbols or name in CONSTANTS or name in FUNCTIONS


def split(name: str, symbols: Iterable[str], *, called: bool = False) -> list[str] | None:
    """Return the symbols that stand side by side in an unknown name: w and x in wx, or None.

    With `called`, the last of them may be a function: x and exp in xexp.
    """
    symbols = tuple(symbols)
    for cut in range(1, len(name)):
        if resolved(name[:cut], symbols) not in symbols:
            continue
        rest = name[cut:]
        last = resolved(rest, symbols)
        if last in symbols or (called and last in FUNCTIONS):
            return [name[:cut], rest]
        more = split(rest, symbols, called=called)
        if more:
            return [name[:cut], *more]
    return None
