"""Shuts its connection for reading, for writing, or both, in a test."""

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
    import socket

    side().channel.connection.shutdown(socket.SHUT_WR)
    return 0
