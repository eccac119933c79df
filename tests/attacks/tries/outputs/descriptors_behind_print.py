"""Writes to the descriptors 1 and 2, behind what Python redirects."""

# others: right
# %% show
import os

for number in (1, 2):
    for _ in range(50):
        try:
            os.write(number, b"z" * (1 << 20))
        except OSError:
            pass


def show(x):
    return 0
