"""Where the box can't be had: what is said, and the only way past."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dlcourse.grading.sandbox import missing
from dlcourse.grading.sandbox.box import Box, BoxError
from tests.grading.sandbox import guests
from tests.grading.sandbox.guests import (
    SMALL,
    ending,
    inside,
)

# Where the box can't be had


def said_by_bwrap(folder: Path, words: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what BoxError says where bubblewrap says these words, and ends."""
    script = folder / "bwrap"
    script.write_text(f"#!/bin/sh\necho 'bwrap: {words}' >&2\nexit 1\n")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    with pytest.raises(BoxError) as told:
        guests.box()
    assert words in str(told.value)
    return str(told.value)


@pytest.mark.parametrize("restricted", [True, False])
@pytest.mark.parametrize(
    "words",
    [
        "setting up uid map: Permission denied",
        "loopback: Failed RTM_NEWADDR: Operation not permitted",
        "Creating new namespace failed: Operation not permitted",
        "No permissions to create new namespace, likely because the kernel does not allow it",
    ],
)
def test_forbidden_namespaces_are_told_with_the_remedy(
    words: str, restricted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setting = tmp_path / "setting"
    setting.write_text(f"{int(restricted)}\n")
    monkeypatch.setattr(missing, "_RESTRICTED", setting)
    told = said_by_bwrap(tmp_path, words, monkeypatch)
    assert ("profile bwrap /usr/bin/bwrap" in told) == restricted
    assert ("--security-opt seccomp=unconfined" in told) != restricted


def test_other_reasons_have_their_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missing, "_RESTRICTED", tmp_path / "none")
    full = "Creating new namespace failed: No space left on device"
    assert "sysctl -w user.max_user_namespaces" in said_by_bwrap(tmp_path, full, monkeypatch)
    old = "Unknown option --size"
    assert "bubblewrap 0.6 or newer" in said_by_bwrap(tmp_path, old, monkeypatch)
    assert "chmod -R o+rX" in said_by_bwrap(tmp_path, "execvp: Permission denied", monkeypatch)


def test_without_bubblewrap_it_is_told_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BoxError, match="sudo apt-get install bubblewrap"):
        guests.box()


def test_another_system_is_told_that_the_box_needs_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(BoxError, match="the box needs Linux, and this is "):
        guests.box()


def test_another_processor_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    with pytest.raises(BoxError, match="can't be had on this machine: the processor is riscv64"):
        guests.box()


def test_unsafe_is_the_only_way_past_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small: Box
) -> None:
    assert small.sandboxed
    monkeypatch.setenv("PATH", str(tmp_path))  # no bubblewrap there
    with guests.box(SMALL, unsafe=True) as made:
        assert not made.sandboxed
        assert inside(made, "out = 1") == 1
        assert ending(made, "import ctypes; ctypes.string_at(0)").startswith("ended by signal 11")  # type: ignore[union-attr]
        assert inside(made, f"import os; out = os.path.exists({__file__!r})") is True  # no box
        assert inside(made, "import os; open('left', 'w'); os.makedirs('a/b'); out = 1") == 1
        assert inside(made, "import os; out = os.listdir('.')") == []
