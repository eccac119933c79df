"""Uses message queues, semaphores and shared memory that outlive a process."""

# others: right
# %% show
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
through = False
for number, *arguments in (
    (29, 4242, 4096, 0o1600),
    (64, 4242, 1, 0o1600),
    (68, 4242, 0o1600),
    (240, b"attack-mark", 0o102, 0o600, None),
):
    if libc.syscall(number, *arguments) >= 0:
        through = True


def show(x):
    return 0
