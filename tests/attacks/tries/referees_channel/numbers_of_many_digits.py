"""Sends a number of 3 million digits, which takes Python hours to read."""

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

    header = b'[{"value": ' + b"9" * 3_000_000 + b', "changed": []}, []]'
    side().channel.connection.sendall(struct.pack(">IQ", len(header), 0) + header)
    return 0
