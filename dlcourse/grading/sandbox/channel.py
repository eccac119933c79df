"""Messages over a socket: JSON, and raw bytes beside it, bounded in size and in time.

A message is a head of two lengths, a header of JSON, `[message, [sizes of the blobs]]`, and the
blobs, each filled up to a multiple of 16 bytes. Whoever is at the other end may send anything: what
is not a message raises ChannelError.
"""

from __future__ import annotations

import json
import select
import socket
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_HEAD = struct.Struct(">IQ")  # bytes of the header, bytes of all blobs
_TIMEVAL = struct.Struct("@ll")
_CHUNK = 1 << 20
_ALIGN = 16  # so that an array may stay where it arrived
Blob = bytes | memoryview


class ChannelError(Exception):
    """What came is no message, or nothing came; says which."""


class ClosedError(ChannelError):
    """The other end is closed."""


class LateError(ChannelError):
    """No whole message came in time."""


class SizeError(ValueError):
    """A message is too large for the other end; nothing of it was sent."""


@dataclass(frozen=True)
class Sizes:
    """The largest message that is sent and taken."""

    header: int = 4 << 20  # bytes of JSON
    blobs: int = 128 << 20  # bytes of all arrays together
    count: int = 20_000  # arrays


class Channel:
    """Both directions of a connection, which must be in blocking mode."""

    def __init__(self, connection: socket.socket, sizes: Sizes | None = None) -> None:
        self.connection = connection
        self.sizes = Sizes() if sizes is None else sizes
        self._timeout = 0.0  # what the socket keeps by itself; 0 is for ever

    def send(self, message: Any, blobs: Sequence[Blob] = (), seconds: float | None = None) -> None:
        """Send a message.

        Raises SizeError for one that is too large, LateError where it is not taken in so many
        seconds, and ClosedError where nobody listens.
        """
        sizes = [len(blob) for blob in blobs]
        header = json.dumps([message, sizes]).encode()
        total = sum(map(_padded, sizes))
        bounds = self.sizes
        for size, bound, what in (
            (len(header), bounds.header, "bytes of text and numbers"),
            (total, bounds.blobs, "bytes of arrays"),
            (len(sizes), bounds.count, "arrays"),
        ):
            if size > bound:
                raise SizeError(f"{size} {what} in one call; at most {bound} can be sent")
        parts: list[Blob] = [_HEAD.pack(len(header), total), header]
        for blob, size in zip(blobs, sizes, strict=True):
            parts.append(blob)
            if size % _ALIGN:
                parts.append(bytes(-size % _ALIGN))
        deadline = None if seconds is None else time.monotonic() + seconds
        with memoryview(b"".join(parts)) as data:
            self._write(data, deadline)

    def idle(self) -> bool:
        """Whether nothing waits to be received: no message, and not the end either."""
        poll = select.poll()
        poll.register(self.connection, select.POLLIN)
        return not poll.poll(0)

    def receive(self, seconds: float | None = None) -> tuple[Any, list[memoryview]]:
        """Return the next message and its blobs, which are writable.

        Raises LateError where it is not there in so many seconds, ClosedError at the end, and
        ChannelError for what is no message or too large.
        """
        deadline = None if seconds is None else time.monotonic() + seconds
        header_size, blob_size = _HEAD.unpack(self._read(_HEAD.size, deadline))
        if header_size > self.sizes.header:
            raise ChannelError(f"a header of {header_size} bytes; at most {self.sizes.header}")
        if blob_size > self.sizes.blobs:
            raise ChannelError(f"arrays of {blob_size} bytes; at most {self.sizes.blobs}")
        message, sizes = self._header(self._read(header_size, deadline))
        if sum(map(_padded, sizes)) != blob_size:
            raise ChannelError(f"arrays of {sum(sizes)} bytes, announced as {blob_size}")
        data = memoryview(self._read(blob_size, deadline))
        blobs, start = [], 0
        for size in sizes:
            blobs.append(data[start : start + size])
            start += _padded(size)
        return message, blobs

    def _header(self, data: bytearray) -> tuple[Any, list[int]]:
        try:
            header = json.loads(bytes(data))
        except (ValueError, RecursionError) as error:
            raise ChannelError(f"a header that is no JSON: {error}") from None
        if not isinstance(header, list) or len(header) != 2 or not isinstance(header[1], list):
            raise ChannelError("a header that is no pair of a message and sizes")
        message, sizes = header
        if len(sizes) > self.sizes.count or not all(type(s) is int and s >= 0 for s in sizes):
            raise ChannelError("sizes that are no numbers of bytes, or too many")
        return message, sizes

    def _write(self, data: memoryview, deadline: float | None) -> None:
        done = 0
        while done < len(data):
            try:
                done += self.connection.send(data[done:], socket.MSG_DONTWAIT)
            except BlockingIOError:
                self._wait_to_write(deadline)
            except OSError as error:
                raise ClosedError(f"the other end does not listen: {error}") from None

    def _wait_to_write(self, deadline: float | None) -> None:
        poll = select.poll()
        poll.register(self.connection, select.POLLOUT)
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and (left <= 0 or not poll.poll(1000 * left)):
            raise LateError("the other end does not take a message in time")
        if left is None:
            poll.poll()

    def _read(self, size: int, deadline: float | None) -> bytearray:
        """Return exactly so many bytes. Memory is taken as they come, not as they are announced."""
        data = bytearray(min(size, _CHUNK))
        done = 0
        while done < size:
            if done == len(data):
                data.extend(bytes(min(size - done, done)))
            self._wait_at_most(None if deadline is None else deadline - time.monotonic())
            try:
                with memoryview(data) as view:
                    more = self.connection.recv_into(view[done:], 0, socket.MSG_WAITALL)
            except BlockingIOError:
                raise LateError("no message came in time") from None
            except OSError as error:
                raise ClosedError(f"the connection is gone: {error}") from None
            if not more:
                raise ClosedError("the other end is closed")
            done += more
        return data

    def _wait_at_most(self, left: float | None) -> None:
        """Let the kernel keep the time, which costs less than a timeout of Python's."""
        if left is not None and left <= 0:
            raise LateError("no message came in time")
        wanted = 0.0 if left is None else left
        if wanted and self._timeout and wanted <= self._timeout <= wanted * 1.05 + 0.05:
            return
        if wanted != self._timeout:
            whole = int(wanted)
            fraction = 0 if not wanted else max(int((wanted - whole) * 1e6), 0 if whole else 1)
            value = _TIMEVAL.pack(whole, fraction)
            try:
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, value)
            except OSError as error:
                raise ClosedError(f"the connection is gone: {error}") from None
            self._timeout = wanted


def _padded(size: int) -> int:
    return size + -size % _ALIGN
