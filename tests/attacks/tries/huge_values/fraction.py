"""Sends a fraction whose text is short and whose numerator has a thousand million digits."""

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
    side().channel.send({"value": ["q", "1e999999999"], "changed": [], "printed": ""})
    return 0
