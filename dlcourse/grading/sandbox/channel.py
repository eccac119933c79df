"""Messages over a socket: JSON, and raw bytes beside it, bounded in size and in time.

A message is a head of two lengths, a header of JSON, `[message, [sizes of the blobs]]`, and the
blobs. Whoever is at the other end may send anything: what is not a message raises ChannelError.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_HEAD = struct.Struct(">IQ")  # bytes of the header, bytes of all blobs
_CHUNK = 1 << 20


class ChannelError(Exception):
    """What came is no message, or nothing came; says which."""


class ClosedError(ChannelError):
    """The other end is closed."""


class LateError(ChannelError):
    """No whole message came in time."""


@dataclass(frozen=True)
class Sizes:
    """The largest message that is taken."""

    header: int = 4 << 20  # bytes of JSON
    blobs: int = 256 << 20  # bytes of all arrays together
    count: int = 20_000  # arrays


class Channel:
    """Both directions of a connection."""

    def __init__(self, connection: socket.socket, sizes: Sizes | None = None) -> None:
        self.connection = connection
        self.sizes = Sizes() if sizes is None else sizes

    def send(self, message: Any, blobs: Sequence[bytes] = ()) -> None:
        """Send a message. Raises ClosedError where nobody listens."""
        header = json.dumps([message, [len(blob) for blob in blobs]]).encode()
        head = _HEAD.pack(len(header), sum(map(len, blobs)))
        try:
            self.connection.settimeout(None)
            self.connection.sendall(b"".join([head, header, *blobs]))
        except OSError as error:
            raise ClosedError(f"the other end does not listen: {error}") from None

    def receive(self, seconds: float | None = None) -> tuple[Any, list[bytes]]:
        """Return the next message and its blobs.

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
        if sum(sizes) != blob_size:
            raise ChannelError(f"arrays of {sum(sizes)} bytes, announced as {blob_size}")
        data = self._read(blob_size, deadline)
        blobs, start = [], 0
        for size in sizes:
            blobs.append(bytes(data[start : start + size]))
            start += size
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

    def _read(self, size: int, deadline: float | None) -> bytearray:
        data = bytearray()
        while len(data) < size:
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                raise LateError("no message came in time")
            try:
                self.connection.settimeout(left)
                more = self.connection.recv(min(_CHUNK, size - len(data)))
            except TimeoutError:
                raise LateError("no message came in time") from None
            except OSError as error:
                raise ClosedError(f"the connection is gone: {error}") from None
            if not more:
                raise ClosedError("the other end is closed")
            data += more
        return data
