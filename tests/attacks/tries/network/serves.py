"""Listens on a port of this machine, for somebody outside."""

# others: right
# %% show
import socket

through = False
try:
    server = socket.create_server(("127.0.0.1", 0))
    through = True
except OSError:
    pass


def show(x):
    return 0
