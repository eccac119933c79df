"""Sends what it knows as the name of a machine to ask for."""

# others: right
# %% show
import socket

through = False
try:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sent:
        sent.sendto(b"\0\1\1\0\0\1\0\0\0\0\0\0\6attack\7invalid\0\0\1\0\1", ("127.0.0.53", 53))
        through = True
except OSError:
    pass


def show(x):
    return 0
