"""Takes memory without end, and keeps what it gets."""

# others: right
# %% show
held = []


def show(x):
    try:
        while True:
            held.append(bytearray(b"x") * (16 << 20))
    except MemoryError:
        return 0
