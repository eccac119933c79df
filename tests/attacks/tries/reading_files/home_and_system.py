"""Reads the home folder, the list of users, the keys of SSH, and the kernel's log."""

# others: right
# %% show
import os
import pwd

through = False
for path in (
    "/etc/passwd",
    "/etc/shadow",
    "/etc/hostname",
    "/proc/version",
    "/sys/kernel",
    "/root/.bashrc",
    "/root/.profile",
    os.path.expanduser("~/.ssh"),
    "/var/log",
    "/run",
    "/dev/shm",
    "/proc/1",
    "/etc/resolv.conf",
):
    try:
        os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(1)
        through = True
    except OSError:
        pass


def show(x):
    return 0
