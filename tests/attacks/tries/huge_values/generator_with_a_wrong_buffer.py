"""Returns a generator of another kind whose buffer is read at a place far outside."""

# others: right
# control: none, because stock nbgrader has no such connection.
# %% start
import sys


def side():
    frame = sys._getframe()
    while frame:
        found = frame.f_locals.get("self")
        if type(found).__name__ == "_Child":
            return found
        frame = frame.f_back
    raise RuntimeError("no referee here")


def start(seed):
    words = ["a", "<u8", [4], "C", 0]
    pairs = [
        ["bit_generator", "Philox"],
        ["state", ["d", [["counter", words], ["key", ["a", "<u8", [2], "C", 1]]]]],
        ["buffer", words],
        ["buffer_pos", -(2**30)],
        ["has_uint32", 0],
        ["uinteger", 0],
    ]
    side().channel.send(
        {"value": ["g", "Philox", ["d", pairs]], "changed": [], "printed": ""},
        [bytes(32), bytes(16)],
    )
    return 0
