"""Returns a generator of random numbers whose state points beyond its own numbers."""

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
    bits = np.random.MT19937(seed)
    state = bits.state
    state["state"]["pos"] = 2**31 - 1
    node = ["d", []]
    pairs = [
        ["bit_generator", "MT19937"],
        ["state", ["d", [["key", ["a", "<u4", [624], "C", 0]], ["pos", 2**31 - 1]]]],
    ]
    side().channel.send(
        {"value": ["g", "MT19937", ["d", pairs]], "changed": [], "printed": ""},
        [np.zeros(624, "<u4").tobytes()],
    )
    return 0
