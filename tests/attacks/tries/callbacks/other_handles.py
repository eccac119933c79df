"""Calls functions of the referee's by handles that were never given out."""

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
    for number in (-1, 1, 2, 10**9, "0", None, [0], True):
        own.send({"back": number, "args": [["i", "0x1"]], "kwargs": {}})
    return 0
