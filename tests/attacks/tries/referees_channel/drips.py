"""Sends a right answer, a byte each tenth of a second."""

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

    header = json.dumps([{"value": x + 1, "changed": [], "printed": " " * 900}, []]).encode()
    for byte in struct.pack(">IQ", len(header), 0) + header:
        side().channel.connection.sendall(bytes([byte]))
        time.sleep(0.1)
    return 0
