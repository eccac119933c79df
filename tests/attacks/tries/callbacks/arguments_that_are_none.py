"""Calls a test's function with keywords and arguments of the wrong form."""

# others: right
# control: none, because stock nbgrader has no such connection.
# %% twice
import sys


def side():
    frame = sys._getframe()
    while frame:
        found = frame.f_locals.get("self")
        if type(found).__name__ == "_Child":
            return found
        frame = frame.f_back
    raise RuntimeError("no referee here")


def twice(f, x):
    own = side().channel
    for request in (
        {"back": 0, "args": 5},
        {"back": 0, "args": [], "kwargs": [1]},
        {"back": 0, "args": [["r", 0]]},
        {"back": 0, "args": [], "kwargs": {"x": ["zz"]}},
        {"back": [], "args": []},
    ):
        own.send(request)
    return 0
