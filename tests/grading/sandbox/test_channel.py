"""Messages over a socket: whole, in time and within their bounds, or an error that says which."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dlcourse.grading.sandbox.channel import (
    Channel,
    ChannelError,
    ClosedError,
    LateError,
    SizeError,
    Sizes,
)

SMALL = Sizes(header=2000, blobs=1 << 20, count=4)


@pytest.fixture
def pair() -> Iterator[tuple[Channel, socket.socket]]:
    """A channel, and the bare other end of it."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Channel(ours, SMALL), theirs


def frame(
    header: bytes, blobs: bytes = b"", *, head: int | None = None, body: int | None = None
) -> bytes:
    """Return a message; `head` and `body` are the lengths that it claims to have."""
    claimed = len(header) if head is None else head, len(blobs) if body is None else body
    return struct.pack(">IQ", *claimed) + header + blobs


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda parts: st.lists(parts, max_size=4) | st.dictionaries(st.text(), parts, max_size=4),
        max_leaves=20,
    ),
    st.lists(st.binary(max_size=70), max_size=4),
)
@settings(deadline=None)
def test_a_message_arrives_as_it_was(message: Any, blobs: list[bytes]) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        Channel(ours).send(message, blobs)
        came, data = Channel(theirs).receive(60)
    assert (came, [bytes(blob) for blob in data]) == (message, blobs)
    assert not any(blob.readonly for blob in data)


def test_a_message_larger_than_the_sockets_buffer_arrives(
    pair: tuple[Channel, socket.socket],
) -> None:
    ours, theirs = Channel(pair[0].connection), Channel(pair[1])
    blob = bytes(range(256)) * 20_000
    sender = threading.Thread(target=ours.send, args=("large", [blob], 60.0))
    sender.start()
    message, (came,) = theirs.receive(60)
    sender.join()
    assert (message, bytes(came)) == ("large", blob)


JSON = json.dumps([1, []]).encode()
BROKEN: dict[str, bytes] = {
    "a header over its bound": frame(b"", head=2001),
    "a header of 4 GB": frame(b"", head=2**32 - 1),
    "arrays over their bound": frame(JSON, body=(1 << 20) + 1),
    "arrays of exabytes": frame(JSON, body=2**64 - 1),
    "no JSON": frame(b"\xff\xfe[1, []]"),
    "half of JSON": frame(b'["a'),
    "nothing": frame(b""),
    "no pair": frame(b"[1]"),
    "three": frame(b"[1, [], 2]"),
    "a dictionary": frame(b'{"1": []}'),
    "a number with too many digits": frame(b"[" + b"9" * 1900 + b"9" * 90 + b"e0, 1]"),
    "deep": frame(b"[" * 1990),
    "sizes that are no list": frame(b"[1, 2]"),
    "a size that is no number": frame(b'[1, ["16"]]', bytes(16)),
    "a size that is true": frame(b"[1, [true]]", bytes(16)),
    "a size below 0": frame(b"[1, [-16, 32]]", bytes(16)),
    "too many sizes": frame(b"[1, [0, 0, 0, 0, 0]]"),
    "sizes of another sum": frame(b"[1, [16, 16]]", bytes(16)),
    "a size that overflows": frame(b"[1, [" + b"9" * 400 + b"]]", bytes(16)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_message_is_refused(name: str, pair: tuple[Channel, socket.socket]) -> None:
    ours, theirs = pair
    theirs.sendall(BROKEN[name])
    with pytest.raises(ChannelError) as refused:
        ours.receive(60)
    assert not isinstance(refused.value, ClosedError | LateError)


@pytest.mark.parametrize("length", [0, 1, 11, 12, 13, 40, 70])
def test_a_message_that_is_cut_is_an_end(length: int, pair: tuple[Channel, socket.socket]) -> None:
    whole = frame(json.dumps(["x" * 20, [30]]).encode(), bytes(32))
    assert len(whole) > 70
    pair[1].sendall(whole[:length])
    pair[1].close()
    with pytest.raises(ClosedError):
        pair[0].receive(60)


@pytest.mark.parametrize("length", [0, 5, 12, 30, 70])
def test_a_message_that_stops_half_way_is_late(
    length: int, pair: tuple[Channel, socket.socket]
) -> None:
    pair[1].sendall(frame(json.dumps(["x" * 20, [30]]).encode(), bytes(32))[:length])
    with pytest.raises(LateError):
        pair[0].receive(0.05)


@pytest.mark.parametrize("seconds", [0.0, -1.0])
def test_there_is_no_time_left(seconds: float, pair: tuple[Channel, socket.socket]) -> None:
    with pytest.raises(LateError):
        pair[0].receive(seconds)


def drip(theirs: socket.socket, stop: threading.Event, move: Callable[[socket.socket], Any]) -> Any:
    def run() -> None:
        while not stop.wait(0.01):
            move(theirs)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_one_byte_at_a_time_is_late(pair: tuple[Channel, socket.socket]) -> None:
    stop = threading.Event()
    pair[1].sendall(struct.pack(">IQ", 2000, 0))
    thread = drip(pair[1], stop, lambda theirs: theirs.send(b" "))
    with pytest.raises(LateError):
        pair[0].receive(0.3)
    stop.set()
    thread.join()


def test_who_does_not_read_makes_nobody_wait_for_ever(pair: tuple[Channel, socket.socket]) -> None:
    ours = Channel(pair[0].connection)
    with pytest.raises(LateError):
        ours.send("large", [bytes(10 << 20)], 0.05)


def test_who_reads_one_byte_at_a_time_does_not_either(pair: tuple[Channel, socket.socket]) -> None:
    stop = threading.Event()
    thread = drip(pair[1], stop, lambda theirs: theirs.recv(1))
    with pytest.raises(LateError):
        Channel(pair[0].connection).send("large", [bytes(10 << 20)], 0.3)
    stop.set()
    thread.join()


def test_nobody_listens(pair: tuple[Channel, socket.socket]) -> None:
    pair[1].close()
    with pytest.raises(ClosedError):
        pair[0].send("a message")
    with pytest.raises(ClosedError):
        pair[0].receive(60)


@pytest.mark.parametrize(
    ("message", "blobs"), [("x" * 3000, []), ("", [bytes(1 << 20), b"1"]), ("", [b""] * 5)]
)
def test_what_nobody_would_take_is_not_sent(
    message: str, blobs: list[bytes], pair: tuple[Channel, socket.socket]
) -> None:
    with pytest.raises(SizeError, match="at most"):
        pair[0].send(message, blobs)
    pair[0].send("next")
    assert Channel(pair[1]).receive(60)[0] == "next"


@given(st.binary(max_size=300), st.integers(0, 400), st.integers(0, 400))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_comes_is_a_message_or_an_error_of_the_channels(
    data: bytes, head: int, body: int
) -> None:
    for bytes_ in (data, struct.pack(">IQ", head, body) + data, frame(data)):
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                theirs.sendall(bytes_)
            try:
                Channel(ours, SMALL).receive(60)
            except ChannelError:
                continue
