"""Prints and displays without end until somebody stops it."""

# others: right
# %% show
import sys

for _ in range(30000):
    print("attack " * 10)
    display("x")
    sys.stderr.write("error\n")


def show(x):
    return 0
