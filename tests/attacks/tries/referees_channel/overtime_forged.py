"""Says that its time is over where it is not, in its own cell."""

# others: right
# control: none, because stock nbgrader has no such connection.
# costs: 4
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


side().channel.send({"overtime": True})
side().channel.send({"failure": None, "forked": True})


def show(x):
    return 0
