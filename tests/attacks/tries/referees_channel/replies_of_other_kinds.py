"""Replies with lists, numbers, missing fields and fields of other types."""

# others: right
# control: none, because stock nbgrader has no such connection.
# costs: 2
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
    for reply in (
        [],
        1,
        None,
        {},
        {"value": {}},
        {"error": 3},
        {"overtime": 0},
        {"value": ["zz"]},
        {"back": "x"},
        {"changed": 7},
        {"values": []},
        {"back": 0, "args": 3, "kwargs": []},
        {"printed": {}},
    ):
        own.send(reply)
    return 0
