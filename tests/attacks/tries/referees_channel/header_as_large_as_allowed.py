"""Announces a header of 4 MB and sends it byte by byte."""

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
    import struct
    import time

    own = side().channel.connection
    own.sendall(struct.pack(">IQ", 4 << 20, 0))
    while True:
        own.sendall(b"[")
        time.sleep(0.001)
