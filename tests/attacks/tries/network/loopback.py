"""Connects to services of this machine over the loopback interface."""

# others: right
# %% show
import socket

through = False
for port in (22, 80, 5432, 8888):
    for host in ("127.0.0.1", "::1"):
        try:
            socket.create_connection((host, port), 0.2).close()
            through = True
        except ConnectionRefusedError:
            through = True  # the machine's own interface answered
        except OSError:
            pass


def show(x):
    return 0
