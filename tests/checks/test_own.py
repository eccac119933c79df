"""What an answer has to do by itself: the package refuses while it runs, and never else."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dlcourse import activations
from dlcourse.activations import ELU, LeakyReLU, ReLU, relu, sigmoid
from dlcourse.checks import CheckFailed, call, general, own
from dlcourse.layers import Dense, Flatten
from dlcourse.losses import HalfMeanSquaredError
from dlcourse.network import Sequential
from dlcourse.runner.run import Cell, run
from dlcourse.runner.verdict import Verdict

X = np.array([[-1.0, 2.0]])
ALL = "activations.relu activations.ReLU"


def checked(answer: Any, *args: Any, names: str = ALL, test: str = "call(answer, *args)") -> Any:
    """Run a test of `answer` as a notebook has it: in names where the table is."""
    found = {"call": call, "answer": answer, "args": args, own.TABLE: {"answer": names}}
    return eval(test, found)


def refusal(answer: Any, *args: Any, **settings: Any) -> Any:
    with pytest.raises(CheckFailed) as failed:
        checked(answer, *args, **settings)
    failure = failed.value.failure
    assert failure.diagnosis == general.OWN_WORK
    assert failure.what.endswith("is your own work")
    return failure


LAYER = ReLU()


class Mine(ReLU):
    """A class that inherits all."""


ANSWERS: dict[str, Callable[[Any], Any]] = {
    "a function": lambda x: relu(x),
    "by its module": lambda x: activations.relu(x),
    "by importlib": lambda x: importlib.import_module("dlcourse.activations").relu(x),
    "by __import__": lambda x: __import__("dlcourse.activations").activations.relu(x),
    "a class": lambda x: ReLU().forward(x),
    "a layer made before": lambda x: LAYER.forward(x),
    "a class that inherits": lambda x: Mine().forward(x),
    "a method by itself": lambda x: ReLU._forward(LAYER, x, False),
    "in a network": lambda x: Sequential(ReLU()).forward(x),
    "by its own name": relu,
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_the_package_refuses_however_it_comes(answer: Callable[[Any], Any]) -> None:
    before = relu(X), ReLU().forward(X)
    assert refusal(answer, X).got.lower().startswith("dlcourse.activations.relu does what")
    for one, other in zip((relu(X), ReLU().forward(X)), before, strict=True):
        np.testing.assert_array_equal(one, other)


def test_the_message_names_what_was_used_the_line_and_what_to_do() -> None:
    failure = refusal(ANSWERS["a function"], X)
    assert failure.got.startswith("dlcourse.activations.relu does what this question asks you to")
    assert "relu(x)" in failure.got
    assert failure.advice == general.WRITE
    assert failure.given == "x = shape (1, 2), [[-1., 2.]]"


def test_a_whole_module_is_named_by_what_was_used_in_it() -> None:
    def answer(x: Any) -> Any:
        return HalfMeanSquaredError().value(x, x)

    assert refusal(answer, X, names="losses").got.startswith("dlcourse.losses.HalfMeanSquaredError")
    layers = refusal(lambda x: Flatten().forward(x), X, names="layers")
    assert layers.got.startswith("dlcourse.layers.Flatten does")


@pytest.mark.parametrize(
    "answer",
    [
        lambda x: np.maximum(x, 0),
        sigmoid,
        lambda x: activations.tanh(x) + LeakyReLU().forward(x),
        lambda x: Dense(2, 2, rng=np.random.default_rng(0)).forward(x),
    ],
)
def test_what_the_table_leaves_out_is_there_to_be_used(answer: Any) -> None:
    np.testing.assert_array_equal(checked(answer, X).value, answer(X))


def test_the_test_itself_uses_the_package_before_and_after_and_in_its_arguments() -> None:
    found = {"call": call, "answer": lambda x: x + 1, "relu": relu, "X": X}
    found[own.TABLE] = {"answer": ALL}
    value = eval("call(answer, relu(X)).value - relu(X)", found)
    assert value.tolist() == [[1, 1]]


def test_without_a_table_or_a_line_in_it_nothing_refuses() -> None:
    def answer(x: Any) -> Any:
        return relu(x)

    np.testing.assert_array_equal(call(answer, X).value, relu(X))
    found = {"call": call, "answer": answer, "X": X, own.TABLE: {"another": ALL}, "another": len}
    np.testing.assert_array_equal(eval("call(answer, X)", found).value, relu(X))


@pytest.mark.parametrize(
    "test",
    [
        "call(lambda x: answer(x), *args)",
        "call(lambda x: [answer(y) for y in x], *args)",
        "call(use, answer, *args)",
        "(lambda: call(answer, *args))()",
    ],
)
def test_an_answer_is_found_in_a_function_of_the_tests_and_among_the_arguments(test: str) -> None:
    def use(function: Any, x: Any) -> Any:
        return function(x)

    found = {"call": call, "answer": lambda x: relu(x), "args": (X,), own.TABLE: {"answer": ALL}}
    with pytest.raises(CheckFailed, match=r"dlcourse\.activations\.relu"):
        eval(test, found | {"use": use})


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: 1 / 0,
        lambda _: next(iter(())),
        lambda _: [None for _ in iter(int, 1)],
    ],
)
def test_an_error_or_an_endless_answer_leaves_nothing_refused(answer: Any) -> None:
    with pytest.raises(CheckFailed):
        checked(answer, X, test="call(answer, *args, seconds=0.2)")
    np.testing.assert_array_equal(relu(X), [[0, 2]])
    assert own.refused() == ()


def test_an_answer_may_catch_the_refusal_and_do_the_work() -> None:
    def answer(x: Any) -> Any:
        try:
            return relu(x)
        except Exception:
            return np.maximum(x, 0)

    assert checked(answer, X).value.tolist() == [[0, 2]]


def test_one_question_inside_another_refuses_for_both() -> None:
    found: dict[str, Any] = {"call": call, "X": X, "relu": relu, "ELU": ELU}
    found[own.TABLE] = {"inner": "activations.ELU", "outer": ALL}
    found["inner"] = lambda x: np.maximum(x, 0)
    found["outer"] = eval("lambda x: relu(call(inner, x).value)", found)
    with pytest.raises(CheckFailed, match=r"dlcourse\.activations\.relu"):
        eval("call(outer, X)", found)
    assert relu(X).tolist() == [[0, 2]]


def test_a_reloaded_module_refuses_too() -> None:
    def answer(x: Any) -> Any:
        return module.relu(x)

    with own.without(["activations.relu"]), pytest.raises(own.OwnWorkError):
        relu(X)
    module = importlib.import_module("dlcourse.activations")
    kept = dict(vars(module))
    try:
        importlib.reload(module)
        assert module.relu is not relu
        refusal(answer, X)
    finally:
        vars(module).update(kept)


def test_what_is_not_there_any_more_is_passed_over() -> None:
    with own.without(["nothing", "activations.nothing", "nothing.at_all"]):
        assert relu(X).tolist() == [[0, 2]]


@pytest.mark.parametrize("name", ["activations", "layers", "losses", "optimizers", "gradcheck"])
def test_all_that_a_module_defines_refuses_and_comes_back(name: str) -> None:
    exchanged = own._functions(name)
    before = [function.__code__ for function, _ in exchanged]
    assert len(exchanged) > 3
    with own.without([name]):
        for function, code in exchanged:
            assert function.__code__ is code
            with pytest.raises(own.OwnWorkError, match=f"dlcourse.{name}."):
                function(None)
    assert [function.__code__ for function, _ in exchanged] == before


def test_a_method_that_reads_its_class_can_refuse() -> None:
    assert Dense.__init__.__code__.co_freevars == ("__class__",)
    code = own._refusing(Dense.__init__, "dlcourse.layers.Dense", False)  # type: ignore[arg-type]
    assert code.co_freevars == ("__class__",)


def verdicts(answer: str) -> list[Verdict]:
    setup = "\n".join(
        (
            "import numpy as np",
            "from dlcourse.activations import relu",
            "from dlcourse.checks import call, check_close",
            f"own_work = {{'mine': '{ALL}'}}",
        )
    )
    test = '"""It is the ReLU."""\ncheck_close(call(mine, np.ones(2)), relu(np.ones(2)), "relu")'
    cells = [Cell("setup", "setup", setup), Cell("mine", "answer", answer)]
    return run([*cells, Cell("mine-test", "test", test, 1.0)])


@pytest.mark.parametrize(
    "answer",
    [
        "def mine(x):\n    return relu(x)",
        "own_work = {}\ndef mine(x):\n    return relu(x)",
        "mine = relu",
        "from dlcourse import activations\nmine = activations.ReLU().forward",
    ],
)
def test_a_runner_gives_no_points_for_an_import(answer: str) -> None:
    _, verdict = verdicts(answer)
    assert verdict.points == 0
    assert verdict.failure is not None
    assert verdict.failure.diagnosis == general.OWN_WORK
    assert verdicts("def mine(x):\n    return np.maximum(x, 0)")[1].points == 1
