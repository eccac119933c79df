"""Becomes another user, by setuid, by programs that are setuid, and by capabilities."""

# others: right
# %% show
import os

through = os.getuid() == 0
for act in (
    lambda: os.setuid(0),
    lambda: os.setgid(0),
    lambda: os.setgroups([0]),
    lambda: os.setresuid(0, 0, 0),
):
    try:
        act()
        through = True
    except OSError:
        pass
for program in ("/bin/su", "/usr/bin/sudo", "/bin/mount", "/usr/bin/passwd"):
    try:
        os.posix_spawn(program, [program, "--version"], {})
        through = True
    except OSError:
        pass


def show(x):
    return 0
