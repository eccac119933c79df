"""Sends a descriptor of its own along with its reply, and thousands of them."""

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
    import socket

    own = side().channel.connection
    for _ in range(200):
        try:
            socket.send_fds(own, [b"\0"], [0, 1, 2])
        except OSError:
            break
    return 0
