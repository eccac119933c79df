"""Sends a dictionary whose keys all have one hash value."""

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
    prime = 2**61 - 1
    pairs = [[["i", hex(prime * (2**10 + k))], None] for k in range(60_000)]
    side().channel.send({"value": ["d", pairs], "changed": [], "printed": ""})
    return 0
