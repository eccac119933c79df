"""Formulas as learners write them: each spelling means its plain form, or hears a true sentence."""

from __future__ import annotations

import pytest

from dlcourse.algebra import FormulaError, Unfinished, form, parse, typeset
from dlcourse.algebra.names import split

NAMES = ("x", "y", "w", "x1", "w0", "a1", "beta", "delta", "eta", "lam", "p", "s")

READABLE = [
    # letters and their names
    ("β", "beta"),
    ("η·λ", "eta*lam"),
    ("lambda*eta", "lam*eta"),
    ("lambda", "lam"),
    ("𝜂", "eta"),
    ("β³*a₁", "beta^3*a1"),
    ("x_1", "x1"),
    ("x_{1}", "x1"),
    ("w_0", "w0"),
    ("w₀", "w0"),
    ("σ(x)", "1/(1 + exp(-x))"),
    ("SIGMOID(x)", "sigma(x)"),
    ("π", "pi"),
    # functions
    ("ln(x)", "log(x)"),
    ("Log(x)", "log(x)"),
    ("np.log(x)", "log(x)"),
    ("math.exp(x)", "exp(x)"),
    ("Abs(x)", "abs(x)"),
    ("|x|", "abs(x)"),
    ("|x|*|y|", "abs(x)*abs(y)"),
    ("||x| - 1|", "abs(abs(x) - 1)"),
    ("δ·|x − y|", "delta*abs(x - y)"),
    ("sgn(x)", "sign(x)"),
    ("artanh(x)", "log((1 + x)/(1 - x))/2"),
    ("√(x)", "sqrt(x)"),
    ("√x", "sqrt(x)"),
    ("√2·x", "sqrt(2)*x"),
    ("√[x + 1]", "sqrt(x + 1)"),
    ("e^x", "exp(x)"),
    ("e^(−x)", "exp(-x)"),
    ("e^{-x}", "exp(-x)"),
    ("e⁻ˣ", "exp(-x)"),
    # brackets
    ("[x + 1]*(y)", "(x + 1)*y"),
    ("{x + 1}/2", "(x + 1)/2"),
    ("log[x/(1 − x)]", "log(x/(1 - x))"),
    ("max[0, x]", "max(0, x)"),
    # numbers
    ("⅓·x", "x/3"),
    ("¾", "3/4"),
    ("⅞*x", "7*x/8"),
    ("0.50", "1/2"),
    ("007", "7"),
    # powers
    ("x**2", "x^2"),
    ("x²", "x^2"),
    ("(1 − ηλ)²".replace("ηλ", "η·λ"), "(1 - eta*lam)^2"),
    ("x⁻¹", "1/x"),
    ("x⁻¹²", "1/x^12"),
    ("(1 − β)ˣ", "(1 - beta)^x"),
    ("x^{2}", "x^2"),
    # signs
    ("x − y", "x - y"),
    ("x – y", "x - y"),
    ("x — y", "x - y"),
    ("x · y", "x*y"),
    ("x ∙ y", "x*y"),
    ("x • y", "x*y"),
    ("x × y", "x*y"),
    ("x ∗ y", "x*y"),
    ("x ⋅ y", "x*y"),
    ("x ÷ y", "x/y"),
    ("x ⁄ y", "x/y"),
    ("x +- y", "x - y"),
    # what stands around a formula
    ("z = x + 1", "x + 1"),
    ("x_2 = x + 1", "x + 1"),
    ("f(x) = x + 1", "x + 1"),
    ("σ'(x) = x", "x"),
    ("L' = x", "x"),
    ("dL/dy = x", "x"),
    ("∂L/∂y = x", "x"),
    ("= x + 1", "x + 1"),
    ("z := x", "x"),
    ("x + 1;", "x + 1"),
    ("x + 1.", "x + 1"),
    ("  x + 1 ; ", "x + 1"),
    ("$x + 1$", "x + 1"),
    ("(x\n + 1)", "x + 1"),
    ("x\n − 1", "x - 1"),
    ("x\u00a0+\u200b1", "x + 1"),
    # LaTeX, in which a product may lack its sign
    (r"\frac{1}{1 + e^{-x}}", "sigma(x)"),
    (r"\tfrac12 (y - w x)^2", "(y - w*x)^2/2"),
    (r"\tfrac12 (y - wx)^2", "(y - w*x)^2/2"),
    (r"\sigma(x)\,(1 - \sigma(x))", "sigma(x)*(1 - sigma(x))"),
    (r"\sigma\left(x\right) \cdot \left(1 - \sigma(x)\right)", "sigma(x)*(1 - sigma(x))"),
    (r"-\frac{x}{y} + \frac{1 - x}{1 - y}", "-x/y + (1 - x)/(1 - y)"),
    (r"\ln\frac{p}{1-p}", "log(p/(1 - p))"),
    (r"(1 - \eta\lambda)^{2}\, w_0", "(1 - eta*lam)^2*w0"),
    (r"\delta\,|x| - \tfrac12 \delta^2", "delta*abs(x) - delta^2/2"),
    (r"\sqrt{x + 1}", "sqrt(x + 1)"),
    (r"\max(0, x)", "max(0, x)"),
    (r"\beta \le \frac{1}{2}", "beta <= 1/2"),
    (r"y \times x \div 2", "y*x/2"),
    (r"\operatorname{sign}(x)", "sign(x)"),
    (r"$\frac{\frac{1}{x}}{y}$", "1/(x*y)"),
    # statements
    ("beta ≤ ½", "beta <= 1/2"),
    ("0 ≤ β < ½", "0 <= beta and beta < 1/2"),
    ("β < ½ ∧ β ≥ 0", "beta < 1/2 and beta >= 0"),
    ("beta = 1/2", "beta == 1/2"),
    ("not (β < 0 or β > 1)", "not (beta < 0 or beta > 1)"),
]

P = "a product needs its sign, *: write "
UNREADABLE = [
    # products without a sign: the very factors
    ("2x", f"{P}2*x"),
    ("2(x + 1)", f"{P}2*(x + 1)"),
    ("x(x + 1)", f"{P}x*(x + 1)"),
    ("(x + 1)(x - 1)", f"{P}(x + 1)*(x - 1)"),
    ("3(x^2 + 1)^2 (2*x)", f"{P}3*(x^2 + 1)^2"),
    ("(x^2 + 1)^2 (2*x)", f"{P}(x^2 + 1)^2*(2*x)"),
    ("x^-2 y", f"{P}x^-2*y"),
    ("(y - w x)^2", f"{P}w*x"),
    ("(y - wx)^2", f"{P}w*x"),
    ("1 - etalam", f"{P}eta*lam"),
    ("ηλ", f"{P}η*λ"),
    ("2δ", f"{P}2*δ"),
    ("delta|x|", f"{P}delta*|x|"),
    ("|x||y|", f"{P}|x|*|y|"),
    ("½x", f"{P}½*x"),
    ("sigma(x)(1 - sigma(x))", f"{P}sigma(x)*(1 - sigma(x))"),
    ("x sigma(x)", f"{P}x*sigma(x)"),
    ("xexp(x)", f"{P}x*exp(…)"),
    ("2e^x", f"{P}2*e^x"),
    ("x²y", f"{P}x²*y"),
    (r"1/2\beta x", f"{P}2*beta"),
    # brackets and bars
    ("2*(x + 1", "a bracket ( is never closed"),
    ("2*[x + 1", "a bracket [ is never closed"),
    ("x + 1)", "a bracket ) closes no bracket"),
    ("[x + 1)", "a bracket [ is closed by a bracket ); brackets go in pairs"),
    ("()", "there is nothing between ( and )"),
    ("x*(+)", "there is nothing between + and )"),
    ("|x", "a bar | is never closed"),
    ("x | y", "a bar | stands alone"),
    ("(|x)|", "a bracket ) comes before the second | of a pair"),
    (r"\frac{x}{y", r"a brace { after \frac is never closed"),
    # lone signs
    ("+", "+ stands alone"),
    ("*", "* stands alone"),
    ("x +", "there is nothing after the last +"),
    ("* x", "there is nothing before the first *"),
    ("x * / y", "the signs * and / follow each other"),
    ("x ··y", "the signs · and · follow each other"),
    ("(* x)", "there is nothing between ( and *"),
    ("√", "there is nothing under the √"),
    ("√x²", "how far does the √ reach?"),
    # functions
    ("ln x", "what ln is taken of needs brackets: write ln(x)"),
    ("log 2", "what log is taken of needs brackets: write log(2)"),
    ("exp -x", "exp is a function; write exp(…)"),
    ("σ²(x)", "a power stands behind the brackets: write σ(x)²"),
    ("sin^2(x)", "a power stands behind the brackets: write sin(x)^2"),
    ("sigma*x", "sigma is a function; write sigma(…)"),
    ("sigma()", "sigma has 0 arguments; wanted 1"),
    ("f(x)", "unknown name 'f'"),
    # numbers
    ("0,5*x", "a decimal number has a point: write 0.5"),
    ("1.2.3", "'1.2.' begins like a number, but is none"),
    ("1 000", "1 and 000 are two numbers without a sign between them"),
    ("2½", "2½ may be a sum or a product; write 2 + ½ or 2*½"),
    ("50%", "% means nothing here; write 0.5 or 50/100 for 50 %"),
    ("50 %", "% means nothing here; write 0.5 or 50/100 for 50 %"),
    # words
    ("lambda x: x + 1", "lambda makes a function in Python"),
    ("lambda: x", "lambda makes a function in Python"),
    ("x if x > 0 else 0", "'if' is a word and no sign"),
    ("the slope", "'the slope' reads like a sentence"),
    ("log of x", "'log of' reads like a sentence"),
    ("None", "'None' is a word and no sign"),
    ("zeta", "unknown name 'zeta'"),
    # equations and statements
    ("x = y = 1", "there is more than one = in it"),
    ("z = x = x + 0", "there is more than one = in it"),
    ("x and y", "'x' is a formula; and, or and not join comparisons"),
    ("(x < 1) + 1", "'x < 1' is a comparison within a formula"),
    ("x =< 1", "=< is not read here; write <="),
    ("x ≠ 1", "≠ is not read here"),
    ("x, y", "a comma stands between two formulas"),
    ("x; y", "a semicolon (;) stands within the formula"),
    ("x\ny", "a second line begins without a sign"),
    # signs that mean something elsewhere
    ("x'", "x' has a prime, or a quote"),
    ("'x'", "a quote (') stands within the text"),
    ('"x"', 'a quote (") stands within the text'),
    ("x!", "! is not read here"),
    ("x : 2", "a division is written with /"),
    ("1 + x + …", "three dots are no formula"),
    ("∞", "∞ is no number"),
    ("∂x", "a derivative is written diff(…, x)"),
    (r"\frac{d}{dx} x^2", r"is written diff(…, x)"),
    ("x[0]", "x[0] is an entry of a list in Python"),
    (r"\foo{x}", r"\foo is no LaTeX that can be read here"),
    ("x # half", "a # begins a remark"),
    ("☃", "☃ is no sign of a formula here"),
]


@pytest.mark.parametrize(("text", "plain"), READABLE)
def test_a_spelling_means_its_plain_form(text: str, plain: str) -> None:
    assert parse(text, NAMES) == parse(plain, NAMES)
    assert typeset(text, NAMES)


@pytest.mark.parametrize(("text", "sentence"), UNREADABLE)
def test_what_cannot_be_read_hears_a_sentence_that_is_true_of_it(text: str, sentence: str) -> None:
    with pytest.raises(FormulaError) as refused:
        parse(text, NAMES)
    assert sentence in str(refused.value)
    assert (P in str(refused.value)) == sentence.startswith(P)


def test_the_lists_are_long_enough() -> None:
    assert len({text for text, _ in READABLE}) >= 60
    assert len({text for text, _ in UNREADABLE}) >= 40


def test_what_a_sentence_proposes_can_be_read() -> None:
    for _, sentence in UNREADABLE:
        if sentence.startswith(P) and "…" not in sentence:
            parse(sentence.removeprefix(P), NAMES)


def test_a_text_that_is_only_begun_is_told_from_a_wrong_one() -> None:
    for text in ("x +", "2*(x", "|x", "[x + 1", "√"):
        with pytest.raises(Unfinished):
            parse(text, NAMES)


def test_a_symbol_goes_before_what_its_name_means_elsewhere() -> None:
    assert parse("e*E", ["e", "E"]).free_symbols == parse("E + e", ["e", "E"]).free_symbols
    assert str(parse("σ + λ", ["σ", "λ"])) == "λ + σ"
    assert str(parse("sigma*2", ["sigma"])) == "2*sigma"
    assert (
        parse("x_1 + x1", ["x1", "x_1"]).free_symbols
        == parse("x1 + x_1", ["x_1", "x1"]).free_symbols
    )


def test_a_name_of_several_symbols_is_taken_apart() -> None:
    assert split("wx", ["w", "x"]) == ["w", "x"]
    assert split("etalamw0", ["eta", "lam", "w0"]) == ["eta", "lam", "w0"]
    assert split("xexp", ["x"], called=True) == ["x", "exp"]
    assert split("slope", ["s"]) is None


def test_spellings_make_no_other_form() -> None:
    for one, other in (("β·[x + 1]", "beta*(x + 1)"), (r"\frac{x}{2}", "½·x"), ("|x|", "abs(x)")):
        assert form(one, NAMES) == form(other, NAMES)
