"""Reading a learner's folder: what is no file costs nobody but its owner, and is never followed."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from dlcourse.grading.bulk.submission import read_submission
from dlcourse.grading.intake.folder import read_folder, read_regular
from tests.grading.intake.damage import FILE


def link(path: Path) -> None:
    (path.parent.parent / "secret.ipynb").write_text("{}", encoding="utf-8")
    path.symlink_to("../secret.ipynb")


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nothing")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def folder(path: Path) -> None:
    path.mkdir()
    (path / "inner.txt").write_text("x", encoding="utf-8")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def bound_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's address is short
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(here)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(3_000_000_000)


STRANGE: dict[Callable[[Path], None], str] = {
    link: "is a link, not a file",
    link_to_nothing: "is a link, not a file",
    link_to_itself: "is a link, not a file",
    folder: "is a folder, not a file",
    pipe: "is a pipe, not a file",
    bound_socket: "is a socket, not a file",
    device: "is a link, not a file",
    sparse: "has 3000 MB, more than the 100 MB",
}


@pytest.mark.parametrize("make", STRANGE, ids=lambda make: make.__name__)
def test_what_is_no_file_is_named_and_the_rest_is_read(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    place = tmp_path / "ada"
    place.mkdir()
    make(place / FILE)
    (place / "mine.ipynb").write_text("{}", encoding="utf-8")
    read = read_submission("ada", place)
    assert read.files == {"mine.ipynb": b"{}"}
    assert read.strange == {FILE: STRANGE[make]}
    assert read.problem is None


def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FILE).write_text("{}", encoding="utf-8")

    def refused(path: object, *_: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("dlcourse.grading.intake.folder.os.open", refused)
    assert read_folder(tmp_path).strange == {FILE: "can't be read (Permission denied)"}


def test_a_device_is_not_read() -> None:
    with pytest.raises(ValueError, match=r"^is a device, not a file$"):
        read_regular(Path("/dev/zero"), 10)


def test_a_learners_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "ben").mkdir()
    (tmp_path / "ben" / FILE).write_text("{}", encoding="utf-8")
    (tmp_path / "ada").symlink_to(tmp_path / "ben")
    read = read_submission("ada", tmp_path / "ada")
    assert read.files == {}
    assert str(read.problem).endswith("is no folder. Put the notebook into a folder of that name.")


def test_folders_in_the_folder_are_read_but_not_their_links(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / FILE).write_text("{}", encoding="utf-8")
    (tmp_path / "a" / "up").symlink_to("..")
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / ".ipynb_checkpoints" / FILE).write_text("{}", encoding="utf-8")
    (tmp_path / "numpy.py").write_text("", encoding="utf-8")
    read = read_folder(tmp_path)
    assert (list(read.files), read.others) == ([f"a/b/{FILE}"], ["numpy.py", "a/up"])


def test_of_very_many_files_the_first_are_read(tmp_path: Path) -> None:
    for i in range(1005):
        (tmp_path / f"{i:04}.txt").write_text("", encoding="utf-8")
    read = read_folder(tmp_path)
    assert len(read.others) == 1000
    assert read.strange == {"1000.txt": "is one of more than 1000 files"}


def test_names_that_are_no_text_are_read(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff.ipynb")
    (tmp_path / name).write_text("{}", encoding="utf-8")
    read = read_submission("ada", tmp_path)
    assert read.files == {name: b"{}"}
    assert len(read.digest()) == 64
    json.dumps(read.strange)


def test_the_digest_tells_apart_what_was_handed_in(tmp_path: Path) -> None:
    one = tmp_path / "one"
    one.mkdir()
    (one / FILE).write_text("{}", encoding="utf-8")
    before = read_submission("ada", one).digest()
    assert read_submission("ada", one).digest() == before
    (one / "numpy.py").write_text("", encoding="utf-8")
    assert read_submission("ada", one).digest() != before
