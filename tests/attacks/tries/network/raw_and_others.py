"""Opens sockets of rarer kinds: netlink, packets, Bluetooth, virtual machines, the kernel's crypto."""

# others: right
# %% show
import socket

through = False
for family, kind in ((16, 3), (17, 3), (31, 3), (40, 1), (38, 5), (2, 3), (15, 3), (44, 3)):
    try:
        socket.socket(family, kind).close()
        through = True
    except OSError:
        pass
for make in (socket.socketpair, lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)):
    try:
        one, other = make()
        socket.send_fds(one, [b"x"], [0])
    except OSError:
        pass


def show(x):
    return 0
