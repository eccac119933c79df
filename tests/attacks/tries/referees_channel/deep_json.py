"""Sends a header of a hundred thousand lists within lists."""

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

    header = b"[" * 100_000 + b"]" * 100_000
    side().channel.connection.sendall(struct.pack(">IQ", len(header), 0) + header)
    return 0
