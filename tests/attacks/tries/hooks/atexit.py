"""Registers functions for the end of the process, which then write and print what was seen."""

# others: right
# %% show
import atexit

seen = []


def last():
    open("attack-mark-atexit", "w").write(repr(seen))
    print(seen)


atexit.register(last)


def show(x):
    seen.append(x)
    return 0
