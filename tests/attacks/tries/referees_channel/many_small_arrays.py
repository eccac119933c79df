"""Sends 20,000 arrays without a byte, and refers to each a thousand times."""

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
    nodes = ["l", [["a", "<f8", [0], "C", i % 20000] for i in range(100_000)]]
    side().channel.send({"value": nodes, "changed": [], "printed": ""}, [b""] * 20_000)
    return 0
