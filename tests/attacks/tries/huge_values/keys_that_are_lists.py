"""Sends dictionaries and sets whose keys cannot be hashed, or are functions and arrays."""

# others: right
# control: none, because stock nbgrader has no such connection.
# %% show
import sys


def side():
    frame = sys._getframe()
    while frame:
        found = frame.f_locals.get("self")
        if type(found).__name__ == "_Child":
            return found
        frame = frame.f_back
    raise RuntimeError("no referee here")


def show(x):
    own = side().channel
    own.send({"value": ["d", [[["l", []], 1], [["d", []], 2]]], "changed": [], "printed": ""})
    own.send({"value": ["s", [["l", []], ["t", [["l", []]]]]], "changed": [], "printed": ""})
    return 0
