"""The time limit of a call where the platform has no timer of its own, as Windows."""

from __future__ import annotations

import _thread
import contextlib
import signal
import time
from collections.abc import Callable

import pytest

from dlcourse.checks import CheckFailed, call
from dlcourse.checks.calling import Overtime, time_limit


@pytest.fixture(autouse=True)
def without_a_timer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("setitimer", "SIGALRM", "ITIMER_REAL"):
        monkeypatch.delattr(signal, name)


def endless(x: object) -> object:
    while True:
        x = (x,)[0]


def deaf(x: object) -> object:
    try:
        endless(x)
    except BaseException:
        endless(x)
    return x


@pytest.mark.parametrize("function", [endless, deaf])
def test_an_endless_loop_is_stopped_and_named(function: Callable[[object], object]) -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(CheckFailed, match=r"no answer after 0\.2 seconds"):
        call(function, 5, seconds=0.2)
    assert signal.getsignal(signal.SIGINT) is before
    assert call(abs, -3, seconds=0.2).value == 3


def test_a_limit_inside_another_ends_the_inner_one_alone() -> None:
    with time_limit(60):
        with pytest.raises(Overtime), time_limit(0.1):
            endless(0)
        reached = True
    assert reached


def test_the_outer_limit_goes_on_when_the_inner_one_is_left() -> None:
    left = []

    def both() -> None:
        with time_limit(0.1):
            with time_limit(60):
                ended = time.monotonic() + 0.3  # the outer one waits in here
                while time.monotonic() < ended:
                    pass
            left.append(True)
            endless(0)

    with pytest.raises(Overtime):
        both()
    assert left == [True]


def test_an_interruption_by_the_user_is_still_one() -> None:
    # What a shell starts in the background is not interrupted, unless it asks for that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), time_limit(60):
            call(interrupted, 0)
    finally:
        signal.signal(signal.SIGINT, before)


def interrupted(x: object) -> object:
    _thread.interrupt_main()
    return endless(x)


def test_what_is_quick_enough_is_never_interrupted_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    for seconds in (0.0195, 0.02, 0.0202) * 10:  # some are over in the moment of leaving
        with contextlib.suppress(Overtime), time_limit(seconds):
            ended = time.monotonic() + 0.02
            while time.monotonic() < ended:
                pass
    assert signal.getsignal(signal.SIGINT) is before
