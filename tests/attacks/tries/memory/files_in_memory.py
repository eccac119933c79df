"""Makes files that only live in memory, pipes full of bytes, and shared memory."""

# others: right
# %% show
import mmap
import os

held = []
for _ in range(60):
    try:
        held.append(mmap.mmap(-1, 64 << 20))
        held[-1][:] = bytes(64 << 20)
    except (OSError, ValueError, MemoryError):
        break
try:
    for _ in range(20):
        held.append(os.memfd_create("attack-mark"))
        os.write(held[-1], bytes(32 << 20))
except OSError:
    pass


def show(x):
    return 0
