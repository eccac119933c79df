"""Raises an error through a traceback that it has made itself, with frames of the tests."""

# others: right
# %% show
import sys
import types


def show(x):
    error = AssertionError("x")
    frame = sys._getframe(2)
    try:
        tb = types.TracebackType(None, frame, frame.f_lasti, 10**9 % 2**31)
    except Exception:
        tb = None
    raise error.with_traceback(tb)
