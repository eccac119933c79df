"""Zips, folders and notebooks become hand-ins: whose, when by whose word, and nothing is lost."""

from __future__ import annotations

import datetime
import io
import json
import os
import struct
import zipfile
from pathlib import Path

import pytest

from dlcourse.grading.errors import GradingError
from dlcourse.grading.handin.people import People
from dlcourse.grading.handin.received import Class, Received, Sorted, received, sort_items
from dlcourse.grading.handin.sources import items
from dlcourse.grading.handin.times import Stamp
from dlcourse.grading.term.roster import Learner

ZONE = "Europe/Berlin"
PS1, PS2 = "ps1_perceptron", "ps2_backpropagation"
LEARNERS = [Learner("doe", "Jane", "Doe", "", "4711"), Learner("roe", "Richard", "Roe", "", "4712")]
KNOWN = Class(People(LEARNERS), {PS1: [PS1], PS2: [PS2]}, ZONE)
WINTER = (2027, 2, 1, 23, 22, 0)  # by a clock in Berlin
UTC = datetime.datetime(2027, 2, 1, 22, 22)


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is after all that is handed in here."""
    monkeypatch.setattr(
        "dlcourse.grading.handin.times.now",
        lambda: Stamp(datetime.datetime(2027, 12, 1), "now, as nothing else says"),
    )


def zipped(
    folder: Path, files: dict[str, str | bytes], time: tuple[int, ...] = WINTER, extra: bytes = b""
) -> Path:
    path = folder / "submissions.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, time)  # type: ignore[arg-type]
            entry.extra = extra
            archive.writestr(entry, data)
    return path


def sorted_of(path: Path, assignment: str | None = PS1, student: str | None = None) -> Sorted:
    return sort_items(items(path, ZONE), KNOWN, assignment, student)


def came(found: Sorted) -> list[Received]:
    made = [received(files, KNOWN) for files in found.hand_ins]
    return sorted(made, key=lambda one: (one.student, one.stamp))


def test_a_canvas_zip_is_sorted_and_its_notebooks_get_the_wanted_name(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        {
            "doejane_4711_1_ps1_perceptron-2.ipynb": "{}",
            "doejane_4711_2_notes.txt": "mine",
            "roerichard_LATE_4712_3_My work.ipynb": "[]",
            "__MACOSX/._doejane_4711_1_ps1.ipynb": "junk",
        },
    )
    found = sorted_of(path)
    assert (found.problems, found.packed) == ([], True)
    jane, richard = came(found)
    by = "the zip's time, since its files have no other"
    assert (jane.student, jane.stamp, jane.late) == ("doe", Stamp(UTC, by), False)
    assert jane.files == {f"{PS1}.ipynb": b"{}", "notes.txt": b"mine"}
    assert (richard.student, richard.late) == ("roe", True)
    assert richard.files == {f"{PS1}.ipynb": b"[]"}
    assert richard.origin == "submissions.zip: roerichard_LATE_4712_3_My work.ipynb"


def test_a_brightspace_zip_has_a_hand_in_for_each_time_in_its_names(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        {
            "HW/1-2 - Jane Doe - Feb 1, 2027 922 AM/ps1.ipynb": "old",
            "HW/1-2 - Jane Doe - Feb 1, 2027 1122 PM/ps1.ipynb": "new",
            "HW/index.html": "<html>",
        },
    )
    found = sorted_of(path)
    assert found.problems == []
    by = "the time in Brightspace's name"
    early = datetime.datetime(2027, 2, 1, 8, 22)
    assert [(one.stamp, one.files) for one in came(found)] == [
        (Stamp(early, by), {f"{PS1}.ipynb": b"old"}),
        (Stamp(UTC, by), {f"{PS1}.ipynb": b"new"}),
    ]


def test_times_of_a_zip_are_each_files_where_they_differ(tmp_path: Path) -> None:
    path = tmp_path / "moodle.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, hour in (("Jane Doe_1", 9), ("Richard Roe_2", 11)):
            entry = zipfile.ZipInfo(
                f"{name}_assignsubmission_file_/a.ipynb", (2027, 7, 1, hour, 0, 0)
            )
            archive.writestr(entry, "{}")
    found = sorted_of(path)
    assert not found.packed
    assert [(one.student, one.stamp.time.hour, one.stamp.by) for one in came(found)] == [
        ("doe", 7, "the file's time in the zip"),
        ("roe", 9, "the file's time in the zip"),
    ]


def test_a_time_in_utc_inside_a_zip_is_taken_as_it_is(tmp_path: Path) -> None:
    seconds = int(UTC.replace(tzinfo=datetime.UTC).timestamp())
    extra = struct.pack("<HHHHH", 1, 6, 0, 0, 0) + struct.pack("<HHBi", 0x5455, 5, 1, seconds)
    path = zipped(tmp_path, {"doe/a.ipynb": "{}"}, (2027, 2, 2, 3, 4, 6), extra)
    assert came(sorted_of(path))[0].stamp.time == UTC


def test_without_a_time_in_the_zip_its_own_counts(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"doe/a.ipynb": "{}"}, (1980, 1, 1, 0, 0, 0))
    seconds = UTC.replace(tzinfo=datetime.UTC).timestamp()
    os.utime(path, (seconds, seconds))
    assert came(sorted_of(path))[0].stamp == Stamp(UTC, "the file's time")
    os.utime(path, (0, 0))
    assert came(sorted_of(path))[0].stamp.by == "now, as nothing else says"


def test_a_folder_of_downloads_is_sorted_by_names_and_versions(tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    for name, seconds in (
        ("Doe_Jane_4711_ps1.ipynb", 1_800_000_000),
        ("Doe_Jane_4711_ps1 (1).ipynb", 1_800_003_600),
        ("roe/ps1_perceptron (1).ipynb", 1_800_000_000),
        ("roe/data.csv", 1_800_000_000),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
        os.utime(path, (seconds, seconds))
    (folder / "doe.ipynb").symlink_to("/etc/passwd")
    found = sorted_of(folder)
    assert found.problems == []
    first, second, richard = came(found)
    assert [one.files[f"{PS1}.ipynb"] for one in (first, second)] == [
        b"Doe_Jane_4711_ps1.ipynb",
        b"Doe_Jane_4711_ps1 (1).ipynb",
    ]
    assert (second.stamp.time - first.stamp.time).total_seconds() == 3600
    assert first.stamp.by == "the file's time"
    assert set(richard.files) == {f"{PS1}.ipynb", "data.csv"}


def test_who_is_not_known_is_said_and_the_others_are_taken(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        {
            "doejane_4711_1_ps1.ipynb": "{}",
            "xyz_99_2_ps1.ipynb": "{}",
            "ps1_perceptron (1).ipynb": "{}",
            "Participant_3_assignsubmission_file_/ps1.ipynb": "{}",
            "readme.txt": "",
        },
    )
    found = sorted_of(path)
    assert [one.student for one in came(found)] == ["doe"]
    nobody = "is nobody's: no id, e-mail or full name of the class is in its name."
    assert found.problems == [
        "xyz_99_2_ps1.ipynb is nobody's, though Canvas names the LMS id 99 or xyz: the class list "
        "has neither.",
        f"ps1_perceptron (1).ipynb {nobody}",
        "Participant_3_assignsubmission_file_/ps1.ipynb was made anonymous by Moodle, so nobody "
        "can tell whose it is. Download it with names.",
    ]


def test_a_notebook_of_the_page_is_whose_one_says_and_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "download.ipynb"
    path.write_text(json.dumps({"metadata": {"dlcourse": {"assignment": PS2}}}), encoding="utf-8")
    (one,) = came(sorted_of(path, None, "doe"))
    assert (one.student, one.assignment, set(one.files)) == ("doe", PS2, {f"{PS2}.ipynb"})
    path.write_text("{}", encoding="utf-8")
    found = sorted_of(path, None, "doe")
    assert found.problems == [
        "download.ipynb does not say of which assignment it is. Name the assignment: dlcourse "
        "collect ps1 FILE."
    ]
    named = path.rename(tmp_path / f"doe {PS1} (2).ipynb")
    assert came(sorted_of(named, None))[0].assignment == PS1


def test_a_class_without_a_list_has_whoever_has_a_folder(tmp_path: Path) -> None:
    path = zipped(tmp_path, {f"ada/{PS1}/x.ipynb": "{}", "b.ipynb": "{}"})
    found = sort_items(items(path, ZONE), Class(People([]), {PS1: [PS1]}))
    assert [one.student for one in came(found)] == ["ada"]
    assert found.problems == ["b.ipynb is nobody's: the class list is empty."]


def test_names_in_a_zip_lead_nowhere_else(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        {"doe/../../evil.ipynb": "{}", "/doe/a:b.ipynb": "1", "doe\\c.txt": "2", "doe/": ""},
    )
    (one,) = came(sorted_of(path))
    assert set(one.files) == {f"{PS1}.ipynb", "c.txt"}


def locked(data: bytes) -> bytes:
    """Return a zip that says its first file has a password."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:6] + b"\x01" + data[7:at] + b"\x01" + data[at + 1 :]


def test_what_cannot_be_unpacked_is_named(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"doe/a.ipynb": "{}"})
    whole = path.read_bytes()
    path.write_bytes(locked(whole))
    (files,) = sorted_of(path).hand_ins
    with pytest.raises(GradingError, match=r"^doe/a.ipynb has a password\.$"):
        received(files, KNOWN)
    path.write_bytes(whole.replace(b"{}", b"{]", 1))
    (files,) = sorted_of(path).hand_ins
    with pytest.raises(GradingError, match=r"can't be unpacked \(Bad CRC-32"):
        received(files, KNOWN)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("none.zip", None, "is not there. Wanted a notebook, a folder or a zip."),
        ("cut.zip", b"PK\x03\x04", "is no whole zip: download it again."),
        ("a.pdf", b"%PDF", "is no notebook, folder or zip; nothing was taken from it."),
    ],
)
def test_what_is_no_source_is_a_sentence(
    name: str, data: bytes | None, says: str, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(GradingError) as refused:
        items(tmp_path / name, ZONE)
    assert says in str(refused.value)


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlcourse.grading.handin.sources.LARGEST", 1_000_000)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doe/a.ipynb", b"0" * 5_000_000)
    (tmp_path / "x.zip").write_bytes(made.getvalue())
    (files,) = sorted_of(tmp_path / "x.zip").hand_ins
    with pytest.raises(GradingError, match="has more than 1 MB"):
        received(files, KNOWN)
