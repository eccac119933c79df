"""Writes bytes by chance to the connection of the referee, in a test."""

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
    import random

    own = side().channel.connection
    own.sendall(random.Random(1).randbytes(100_000))
    return 0
