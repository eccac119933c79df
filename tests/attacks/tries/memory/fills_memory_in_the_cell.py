"""Takes memory in its own cell and in a second process."""

# others: right
# %% show
import os
import time

try:
    os.fork()
except OSError:
    pass
held = []
try:
    while len(held) < 200:
        held.append(bytearray(b"x") * (16 << 20))
except MemoryError:
    held.clear()


def show(x):
    return 0
