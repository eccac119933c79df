r"""The LaTeX of this course's own formulas, such as \frac{1}{1 + e^{-x}}, written without LaTeX."""

from __future__ import annotations

import re

from dlcourse.algebra.errors import FormulaError

_NOTHING = (
    "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg",
    "displaystyle", "textstyle",
)  # fmt: skip
_BLANK = ["quad", "qquad", ",", ";", ":", "!", " ", "\n"]
_SIGNS = {
    **dict.fromkeys(("cdot", "times", "ast"), "*"),
    **{"div": "/", "lt": "<", "gt": ">", "pm": "±"},
    **dict.fromkeys(("le", "leq", "leqslant"), "<="),
    **dict.fromkeys(("ge", "geq", "geqslant"), ">="),
    **dict.fromkeys(("ne", "neq"), "≠"),
    **dict.fromkeys(("land", "wedge"), "∧"),
    **dict.fromkeys(("lor", "vee"), "∨"),
    **dict.fromkeys(("lvert", "rvert", "vert", "mid", "|"), "|"),
    **{"{": "(", "}": ")", "lbrace": "(", "rbrace": ")", "lbrack": "[", "rbrack": "]"},
}
_NAMES = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega", "exp", "log", "ln", "max", "min", "sin", "cos", "tan", "sinh", "cosh", "tanh",
)  # fmt: skip
_FRACTIONS = ("frac", "tfrac", "dfrac", "cfrac")
_WORDS = ("operatorname", "mathrm", "text", "mathit", "mathbf", "textrm")
_COMMAND = re.compile(r"\\([A-Za-z]+|.|\n)", re.DOTALL)


def plain(text: str) -> str:
    """Return a text without LaTeX's commands; raise FormulaError for one that is not read."""
    written, at = [], 0
    while at < len(text):
        command = _COMMAND.match(text, at)
        if not command:
            if text[at] == "\\":
                raise FormulaError("a lone backslash stands at the end; leave it out")
            written.append(text[at])
            at += 1
            continue
        name, at = command[1], command.end()
        if name in _FRACTIONS:
            above, at = _argument(text, at, name)
            below, at = _argument(text, at, name)
            if above.strip() in ("d", r"\partial"):
                raise FormulaError(
                    f"\\{name}{{{above}}}{{{below}}} is a derivative still to be worked out; it is "
                    "written diff(…, x)"
                )
            written.append(f"(({plain(above)})/({plain(below)}))")
        elif name == "sqrt":
            if text[at:].lstrip().startswith("["):
                raise FormulaError(r"\sqrt[n] is not read here; write the root as a power, x^(1/n)")
            under, at = _argument(text, at, name)
            written.append(f"sqrt({plain(under)})")
        elif name in _WORDS:
            word, at = _argument(text, at, name)
            written.append(f" {word.strip()} ")
        elif name in _NAMES:
            written.append(f" {name} ")
        elif name.removeprefix("var") in _NAMES:
            written.append(f" {name.removeprefix('var')} ")
        elif name in _SIGNS:
            written.append(f" {_SIGNS[name]} ")
        elif name in _BLANK or name in _NOTHING:
            written.append(" ")
        elif name == "\\":
            raise FormulaError(r"\\ begins a new line; write one formula alone")
        else:
            raise FormulaError(f"\\{name} is no LaTeX that can be read here; write it in words")
    return "".join(written)


def _argument(text: str, at: int, command: str) -> tuple[str, int]:
    """Return what a command takes: a group in braces, another command, or one character."""
    while at < len(text) and text[at].isspace():
        at += 1
    if at == len(text):
        raise FormulaError(f"\\{command} lacks what belongs to it, in braces")
    if text[at] != "{":
        following = _COMMAND.match(text, at)
        end = following.end() if following else at + 1
        return text[at:end], end
    depth = 0
    for end in range(at, len(text)):
        depth += (text[end] == "{") - (text[end] == "}")
        if depth == 0:
            return text[at + 1 : end], end + 1
    raise FormulaError(f"a brace {{ after \\{command} is never closed")
