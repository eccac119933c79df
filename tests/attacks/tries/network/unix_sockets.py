"""Connects to the sockets of system services in the file system."""

# others: right
# %% show
import os
import socket

through = False
for path in (
    "/run/dbus/system_bus_socket",
    "/var/run/docker.sock",
    "/run/systemd/notify",
    "attack-mark.sock",
):
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one:
            through = True
            one.connect(path)
    except OSError:
        pass


def show(x):
    return 0
