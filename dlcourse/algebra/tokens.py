"""Taking a typed formula apart: numbers, names and signs, however they are written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from dlcourse.algebra.errors import FormulaError

Kind = Literal[
    "number", "name", "sign", "comparison", "logic", "open", "close", "bar", "root", "comma",
]  # fmt: skip


@dataclass(frozen=True)
class Token:
    """One piece of a formula."""

    kind: Kind
    plain: str  # as Python writes it
    typed: str
    apart: bool = False  # white space stands before it
    newline: bool = False  # a line ends before it

    @property
    def is_value(self) -> bool:
        """True for a number and a name."""
        return self.kind in ("number", "name")


_SIGNS = {
    **dict.fromkeys("+-*/^", ""),
    **dict.fromkeys("−–—‒﹣－‐‑", "-"),
    **dict.fromkeys("·⋅∙•×∗⁎✕✖＊∘", "*"),
    **dict.fromkeys("÷∕⁄／", "/"),
    "＋": "+",
}
_COMPARISONS = {"<": "<", ">": ">", "≤": "<=", "≥": ">=", "⩽": "<=", "⩾": ">="}
_LOGIC = {"and": "and", "∧": "and", "&": "and", "or": "or", "∨": "or", "not": "not", "¬": "not"}
_OPEN, _CLOSE = dict.fromkeys("([{（［｛", "("), dict.fromkeys(")]}）］｝", ")")
_NUMBER = re.compile(r"(?:[0-9]+(?:_[0-9]+)*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_SUBSCRIPT = re.compile(r"_\{\s*(\w+)\s*\}")  # x_{1} is x_1
_PRIMES = "'’′`"
_SAID = {  # signs that mean something elsewhere
    "%": "% means nothing here; write 0.5 or 50/100 for 50 %",
    "!": "! is not read here; write a factorial out as a product",
    ":": "a colon (:) is not read here; a division is written with /",
    ";": "a semicolon (;) stands within the formula; write one formula alone",
    "…": "three dots are no formula; write every term",
    "∞": "∞ is no number, so it cannot stand in a formula here",
    "∂": "∂ is not read here; a derivative is written diff(…, x), with the symbol second",
    "∑": "a sum sign is not read here; write the terms, or the sum's value",
    "Σ": "a sum sign is not read here; write the terms, or the sum's value",
    "±": "± stands for two formulas; write one of them",
    "≠": "≠ is not read here; a comparison has one of <, <=, >, >= and ==",
    "≈": "≈ is not read here; write the exact formula",
    "→": "→ is not read here; write one formula alone",
    "←": "← is not read here; write one formula alone",
    "#": "a # begins a remark in Python; write the formula alone",
    "@": "@ is not read here; a product is written with *",
    "?": "a question mark (?) is no part of a formula",
    '"': 'a quote (") stands within the text; write the formula alone between one pair of quotes',
    "“": "a quote (“) stands within the text; write the formula alone between one pair of quotes",
    "”": "a quote (”) stands within the text; write the formula alone between one pair of quotes",
    "$": "a dollar sign ($) stands within the formula; leave it out",
    "~": "~ is not read here; write not for a statement that is to be false",
    "\\": "a backslash (\\) stands within the formula; leave it out",
}


def tokens(text: str) -> list[Token]:
    """Return the pieces of a formula; raise FormulaError at a sign that is none of a formula."""
    found: list[Token] = []
    at, apart, newline = 0, False, False
    while at < len(text):
        if text[at].isspace() or unicodedata.category(text[at]) == "Cf":  # also of no width
            apart, newline = True, newline or text[at] in "\r\n"
            at += 1
            continue
        pieces, end = _next(text, at)
        for place, (kind, plain) in enumerate(pieces):
            typed = text[at:end] if place == 0 else ""
            found.append(Token(kind, plain, typed, apart and place == 0, newline and place == 0))
        at, apart, newline = end, False, False
    return found


def _next(text: str, at: int) -> tuple[list[tuple[Kind, str]], int]:
    """Return the pieces that begin at a place, and where they end."""
    sign, two = text[at], text[at : at + 2]
    if two == "**":
        return [("sign", "**")], at + 2
    if two in ("==", "<=", ">="):
        return [("comparison", two)], at + 2
    if two in ("=<", "=>"):
        raise FormulaError(f"{two} is not read here; write {two[::-1]}")
    if two in ("!=", "<>"):
        raise FormulaError(f"{two} is not read here; a comparison has one of <, <=, >, >= and ==")
    if two == "//":
        raise FormulaError("// is not read here; a division is written with one /")
    if two == "&&" or (two == "||" and re.search("[<>≤≥]", text)):
        raise FormulaError(f"{two} is not read here; write {'and' if two == '&&' else 'or'}")
    if two == ":=" or sign == "=":
        return [("comparison", "==")], at + len(two if two == ":=" else sign)  # an equation
    if sign in _SIGNS:
        return [("sign", "**" if sign == "^" else _SIGNS[sign] or sign)], at + 1
    if sign in _COMPARISONS:
        return [("comparison", _COMPARISONS[sign])], at + 1
    if sign in _LOGIC:
        return [("logic", _LOGIC[sign])], at + 1
    for kind, signs in (("open", _OPEN), ("close", _CLOSE)):
        if sign in signs:
            return [(kind, signs[sign])], at + 1  # type: ignore[list-item]
    if sign in ",，":
        return [("comma", ",")], at + 1
    if sign in "|∣｜":
        return [("bar", "|")], at + 1
    if sign == "√":
        return [("root", "sqrt")], at + 1
    made_of = unicodedata.decomposition(sign)
    if made_of.startswith("<fraction>"):
        return _vulgar(sign), at + 1
    if made_of.startswith("<super>"):
        return _superscript(text, at)
    number = _number(text, at)
    if number:
        return number
    if sign.isidentifier() or unicodedata.normalize("NFKC", sign).isidentifier():
        return _name(text, at)
    raise FormulaError(_refusal(text, at))


def _vulgar(sign: str) -> list[tuple[Kind, str]]:
    above, _, below = unicodedata.normalize("NFKC", sign).partition("⁄")
    if not below:
        raise FormulaError(f"{sign} is half a fraction; write it with /")
    return [("number", f"({above}/{below})")]


def _superscript(text: str, at: int) -> tuple[list[tuple[Kind, str]], int]:
    end = at
    while end < len(text) and unicodedata.decomposition(text[end]).startswith("<super>"):
        end += 1
    raised = unicodedata.normalize("NFKC", text[at:end]).replace("−", "-")
    inner = [(token.kind, token.plain) for token in tokens(raised)]
    return [("sign", "**"), ("open", "("), *inner, ("close", ")")], end


def _number(text: str, at: int) -> tuple[list[tuple[Kind, str]], int] | None:
    wide = "".join(
        unicodedata.normalize("NFKC", c) if "０" <= c <= "９" else c for c in text[at : at + 1000]
    )
    match = _NUMBER.match(wide)
    if not match:
        return None
    end = at + match.end()
    following = text[end : end + 1]
    if following == "." or (following == "_" and not text[end + 1 : end + 2].isalpha()):
        raise FormulaError(f"{text[at : end + 1]!r} begins like a number, but is none")
    digits = match[0].lstrip("0")
    if not digits or not digits[0].isdigit():
        digits = "0" + digits
    return [("number", digits)], end


def _name(text: str, at: int) -> tuple[list[tuple[Kind, str]], int]:
    end, name = at, ""
    while end < len(text):
        subscript = _SUBSCRIPT.match(text, end)
        if subscript:
            name, end = f"{name}_{subscript[1]}", subscript.end()
            continue
        made_of = unicodedata.decomposition(text[end]).partition(" ")[0]
        plain = unicodedata.normalize("NFKC", text[end])
        raised = made_of in ("<super>", "<fraction>")
        if raised or text[end] in _SIGNS or not ("a" + plain).isidentifier():
            break
        name, end = name + plain, end + 1
    if text[end : end + 1] and text[end] in _PRIMES:
        raise FormulaError(
            f"{text[at : end + 1]} has a prime, or a quote; a derivative is written diff(…, x)"
        )
    if name in _LOGIC:
        return [("logic", _LOGIC[name])], end
    return [("name", name)], end


def _refusal(text: str, at: int) -> str:
    sign = text[at]
    if sign in _PRIMES:
        return f"a quote ({sign}) stands within the text; write the formula alone"
    if text[at : at + 3] == "...":
        return _SAID["…"]
    if sign == ".":
        return "a point (.) stands where it belongs to no number; write the formula alone"
    if sign in _SAID:
        return _SAID[sign]
    shown = sign if sign.isprintable() else repr(sign)
    return f"{shown} is no sign of a formula here"
