"""Calls a test's function as fast as it can, and never reads what it returns."""

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
    while True:
        own.send({"back": f.number, "args": [1.0], "kwargs": {}})
