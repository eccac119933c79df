"""Writes to its own memory, and reads that of its parent, through /proc."""

# others: right
# %% show
import os

through = False
for pid in ("self", os.getppid(), 1):
    for name in ("mem", "maps", "environ", "cmdline", "fd/0"):
        try:
            with open(f"/proc/{pid}/{name}", "rb") as file:
                if name != "mem":
                    through = True
                file.read(1)
        except (OSError, ValueError):
            pass


def show(x):
    return 0
