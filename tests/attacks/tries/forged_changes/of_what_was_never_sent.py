"""Says that values have changed that were no arguments, by numbers out of range."""

# others: right
# control: none, because stock nbgrader has no such connection.
# %% mean
import sys


def side():
    frame = sys._getframe()
    while frame:
        found = frame.f_locals.get("self")
        if type(found).__name__ == "_Child":
            return found
        frame = frame.f_back
    raise RuntimeError("no referee here")


def mean(X):
    side().channel.send(
        {"value": None, "changed": [[-1, 1], [10**9, 1], [True, 1], ["0", 1], [0]], "printed": ""}
    )
    return 0
