"""Announces arrays of 256 MB, and sends none."""

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
    import json
    import struct
    import time

    header = json.dumps([{"value": 2}, [256 << 20]]).encode()
    side().channel.connection.sendall(struct.pack(">IQ", len(header), 256 << 20) + header)
    time.sleep(100)
