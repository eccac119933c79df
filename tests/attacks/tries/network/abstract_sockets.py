"""Binds a socket with an abstract name, by which processes of other submissions could meet."""

# others: right
# %% show
import socket

through = False
try:
    meet = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    meet.bind("\0attack-mark")
    through = True
except OSError:
    pass


def show(x):
    return 0
