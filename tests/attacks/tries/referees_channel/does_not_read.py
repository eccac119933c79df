"""Answers once and reads nothing more, so that who sends it a large array waits for ever."""

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


import time


def show(x):
    own = side().channel
    own.receive = lambda *a: time.sleep(10**6)
    return 0
