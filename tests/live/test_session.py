"""A page's cells: what they leave behind, print, show and draw, and how they fail."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from dlcourse.checks import general
from dlcourse.live import outputs
from tests.live.conftest import Page


def test_cells_share_one_namespace_until_it_is_reset(page: Page) -> None:
    assert page.run("a = 2") == "ok"
    assert page.outputs == []
    page.run("def f():\n    return a * 21\nf()")
    assert page.outputs == [{"kind": "result", "text": "42"}]
    page.session.reset()
    assert page.run("a") == "error"
    (error,) = page.outputs
    assert (error["name"], error["message"]) == ("NameError", "name 'a' is not defined")


@pytest.mark.parametrize("quiet", ["a = 1", "None", "3;", "3;  # no", "3 ;\n\n", "", "# only this"])
def test_what_has_no_value_or_ends_in_a_semicolon_shows_nothing(page: Page, quiet: str) -> None:
    assert page.run(quiet) == "ok"
    assert page.outputs == []


@pytest.mark.parametrize("loud", ['"a;"', "3  # ;", "'''\n;'''"])
def test_a_semicolon_inside_a_text_hides_nothing(page: Page, loud: str) -> None:
    page.run(loud)
    assert len(page.of("result")) == 1


def test_what_is_printed_comes_in_its_order_with_its_stream(page: Page) -> None:
    page.run("import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('c', end='')\n7")
    assert [(o.get("stream"), o["text"]) for o in page.outputs if o["text"] != "\n"] == [
        ("stdout", "a"),
        ("stderr", "b"),
        ("stdout", "c"),
        (None, "7"),
    ]


def test_a_flood_is_cut_and_says_so_once(page: Page) -> None:
    page.run("for i in range(200_000):\n    print('spam', i)")
    assert len(page.printed) == outputs.MOST_TEXT
    (cut,) = page.of("cut")
    assert cut["text"] == "This cell prints more than 100,000 characters; the rest is left out."
    page.run("print('next')")
    assert page.printed == "next\n", "each cell has its own room"


def test_a_long_value_is_cut(page: Page) -> None:
    page.run("'x' * 10**6")
    assert page.outputs[0]["text"].endswith("… (1,000,002 characters)")
    assert len(page.outputs[0]["text"]) < 21_000


def test_a_value_that_cannot_be_shown_says_so(page: Page) -> None:
    page.run("class A:\n    def __repr__(self):\n        return 1 / 0\nA()")
    assert page.outputs[0]["text"] == "<A: ZeroDivisionError in its __repr__>"


def test_a_formula_comes_as_latex(page: Page) -> None:
    page.run("import sympy as sp\nx = sp.Symbol('x')\nsp.diff(sp.exp(-x) / x, x)")
    (formula,) = page.outputs
    assert formula["kind"] == "formula"
    assert formula["latex"] == r"- \frac{e^{- x}}{x} - \frac{e^{- x}}{x^{2}}"
    assert formula["text"] == "-exp(-x)/x - exp(-x)/x**2"


def test_a_proof_is_a_statement_with_its_claim(page: Page) -> None:
    page.run(
        "import sympy as sp\nfrom dlcourse.proof import prove, refute\nx = sp.Symbol('x')\n"
        "display(prove(x * (x + 1), x**2 + x, claim='A1'))\nrefute(x, 2 * x)"
    )
    proved, refuted = page.outputs
    assert (proved["mark"], proved["how"], proved["claim"]) == ("✓ proved", "proved", "A1")
    assert (refuted["mark"], refuted["how"], refuted["claim"]) == ("✗ refuted", "refuted", None)
    assert proved["latex"]
    assert "✓ proved (A1): " in proved["text"]
    assert not proved["markdown"].startswith("✓")


def test_an_open_figure_is_shown_at_the_end_in_both_themes(page: Page) -> None:
    page.run(
        "import matplotlib.pyplot as plt\nfrom dlcourse.plotting import BLUE, use_course_style\n"
        "use_course_style()\nfig, ax = plt.subplots(figsize=(3, 2))\nax.plot([1, 2], color=BLUE);\n"
        "print('before')",
        alt="A line that rises.",
    )
    (picture,) = page.of("picture")
    assert page.outputs[-1] is picture
    assert picture["alt"] == "A line that rises."
    assert ("#0072b2" in picture["light"], "#0072b2" in picture["dark"]) == (True, False)
    assert "#56b4e9" in picture["dark"]
    assert ET.fromstring(picture["light"]).tag.endswith("svg")
    assert 200 < picture["width"] < 320
    page.run("1")
    assert not page.of("picture"), "it is closed"


def test_a_figure_that_is_also_the_value_is_shown_once(page: Page) -> None:
    page.run("import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2])\nfig")
    assert [output["kind"] for output in page.outputs] == ["picture"]
    assert page.outputs[0]["alt"], "a figure without words of its own gets some"
    page.run("fig")
    assert [output["kind"] for output in page.outputs] == ["picture"], "and again, when asked"


def test_show_shows_at_once_and_an_empty_figure_is_none(page: Page) -> None:
    page.run("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\nprint('after')")
    assert [output["kind"] for output in page.outputs][:2] == ["picture", "text"]
    page.run("plt.figure();")
    assert page.outputs == []


def test_the_figures_of_a_loop_are_cut(page: Page) -> None:
    page.run(
        "import matplotlib.pyplot as plt\n"
        "for i in range(25):\n    plt.figure(figsize=(1, 1)).add_axes((0, 0, 1, 1))\n    plt.show()"
    )
    assert len(page.of("picture")) == outputs.MOST_PICTURES
    assert page.of("cut")[0]["text"].startswith("This cell draws more than 20 figures;")


def test_a_moving_figure_has_its_slider_and_ids_of_its_own(page: Page) -> None:
    source = (
        "import matplotlib.pyplot as plt\nfrom dlcourse.figures import moving_figure\n"
        "def draw(_, slope):\n    fig, ax = plt.subplots(figsize=(2, 1))\n"
        "    ax.plot([0, slope])\n    ax.set(ylim=(0, 3))\n    return fig\n"
        "moving_figure(draw, {'up': [1.0, 2.0]}, label='slope',"
        "describe=lambda _, s: f'It is {s}.')"
    )
    marks = []
    for _ in range(2):
        page.run(source, alt='A <line> "up".')
        (moving,) = page.outputs
        assert moving["kind"] == "moving"
        assert 'type="range"' in moving["html"]
        assert "It is 2.0." in moving["html"]
        assert "&lt;line&gt;" in moving["html"]
        marks += re.findall(r'id="(\w+)-slider"', moving["html"])
    assert len(set(marks)) == 2


def test_an_error_marks_the_learners_own_line(page: Page) -> None:
    page.run("import numpy as np\ndef f(z):\n    σ = 1; return σ + np.ones(2) @ z")
    assert page.run("print('so far')\nf(np.ones(3))") == "error"
    error = page.outputs[-1]
    assert page.printed == "so far\n"
    assert error["name"] == "ValueError"
    assert "mismatch in its core dimension" in error["message"]
    assert error["meaning"] == general.MULTIPLIED
    assert (error["line"], error["source"]) == (2, "f(np.ones(3))")
    assert error["source"][slice(*error["column"])] == "f(np.ones(3))"
    assert [(f["cell"], f["line"], f["where"]) for f in error["trace"]] == [
        ("cell-2", 2, ""),
        ("cell-1", 3, "f"),
    ]
    assert error["trace"][1]["source"] == "σ = 1; return σ + np.ones(2) @ z"


def test_a_column_counts_characters_not_bytes(page: Page) -> None:
    page.run("σσσ = 0; 1 / σσσ")
    (error,) = page.outputs
    assert error["source"][slice(*error["column"])] == "1 / σσσ"


def test_a_syntax_error_marks_its_place(page: Page) -> None:
    assert page.run("a = 1\nb = (1,\nc = 2") == "error"
    (error,) = page.outputs
    assert error["name"] == "SyntaxError"
    assert error["line"] == 2
    assert error["source"] == "b = (1,"
    assert error["column"][0] == 4
    assert error["trace"] == []


@pytest.mark.parametrize("broken", ["a\0", "if True:\n", "\tx\n  y", "'", "f(", "x = 08"])
def test_whatever_is_typed_ends_in_an_error_and_no_more(page: Page, broken: str) -> None:
    assert page.run(broken) == "error"
    assert len(page.of("error")) == 1
    assert page.run("1 + 1") == "ok"


def test_a_recursion_is_told_with_few_lines(page: Page) -> None:
    page.run("def f(n):\n    return f(n + 1)\nf(0)")
    (error,) = page.outputs
    assert error["name"] == "RecursionError"
    assert error["meaning"] == "the function calls itself without an end"
    assert len(error["trace"]) == 12


def test_exit_ends_the_cell_alone(page: Page) -> None:
    assert page.run("import sys\nsys.exit()") == "error"
    assert page.outputs[0]["meaning"].startswith("exit() or quit() ends the program")
    assert page.run("1") == "ok"


def test_input_says_what_to_do_instead(page: Page) -> None:
    assert page.run("answer = input('How many? ')") == "error"
    (error,) = page.outputs
    assert error["name"] == "NoInput"
    assert "write the value into the cell" in error["message"]
    assert error["line"] == 1


def test_a_failed_check_speaks_for_itself(page: Page) -> None:
    page.run("from dlcourse.checks import call, check_close\ndef f(x):\n    return x")
    page.run("check_close(call(f, 1.0), 2.0, 'f doubles', suspects={'not doubled': 1.0})")
    (error,) = page.outputs
    assert error["words"].startswith("✗ f doubles")
    assert "Diagnosis: not doubled" in error["words"]


def test_a_keyboard_interrupt_stops_and_keeps_the_names(page: Page) -> None:
    stopped = "import matplotlib.pyplot as plt\na = 3\nplt.plot([1])\nraise KeyboardInterrupt"
    assert page.run(stopped) == "stopped"
    assert page.outputs == []
    page.run("a")
    assert [output["kind"] for output in page.outputs] == ["result"], "no figure is left over"


def test_the_flags_of_this_package_are_not_the_cells(page: Page) -> None:
    page.run("def f(x: int): ...\nf.__annotations__")
    assert page.outputs[0]["text"] == "{'x': <class 'int'>}"
