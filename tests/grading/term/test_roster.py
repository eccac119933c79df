"""Class lists: of one's own, of Canvas and Moodle; and what is wrong with one, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dlcourse.grading.errors import GradingError
from dlcourse.grading.term.roster import Learner, read_roster
from tests.grading.term.typed import ROSTER

JANE = Learner("doe", "Jane", "Doe", "jane@example.org", "4711")
CLASS = [
    JANE,
    Learner("roe", "Richard", "Roe", "richard@example.org", "4712"),
    Learner("zoe", "Zoë", "Müller", "zoe@example.org", "4713"),
]
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Problem set 1\n"
    "    Points Possible,,,,,33\n"
    '"Doe, Jane",4711,S1,doe,A,\n'
    '"Student, Test",99,,99x,A,\n'
)
MOODLE = "First name,Last name,ID number,Email address,Groups\nJane,Doe,S1,jane@example.org,A\n"


def read(folder: Path, text: str | bytes) -> tuple[list[Learner], list[str]]:
    path = folder / "class.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_roster(path)


@pytest.mark.parametrize(
    "text",
    [
        ROSTER,
        ROSTER.encode("utf-8-sig"),
        ROSTER.encode("utf-16"),
        ROSTER.encode("cp1252"),
        ROSTER.replace("\n", "\r\n") + "\r\n,,,\r\n",
        ROSTER.replace('"Roe, Richard"', "Richard Roe").replace(",", ";"),
        ROSTER.replace('"Roe, Richard"', "Richard Roe").replace(",", "\t"),
        ROSTER.replace("id,name,email,lms_id", "Username,Full Name,E-Mail,LMS User ID"),
    ],
)
def test_a_list_is_read_as_programs_write_it(text: str | bytes, tmp_path: Path) -> None:
    assert read(tmp_path, text) == (CLASS, [])


def test_canvas_and_moodle_lists_are_read_as_they_are(tmp_path: Path) -> None:
    listed, told = read(tmp_path, CANVAS)
    assert listed == [Learner("doe", "Jane", "Doe", "", "4711")]
    assert told == [f"{tmp_path / 'class.csv'}:4: Canvas's test student was left out."]
    assert read(tmp_path, MOODLE) == ([Learner("S1", "Jane", "Doe", "jane@example.org")], [])


def test_ids_alone_are_enough(tmp_path: Path) -> None:
    assert read(tmp_path, "id\n007\n8\n") == ([Learner("007"), Learner("8")], [])


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("doe,Joe Doe,joe@example.org,5", ":5: doe stands in line 2 too, as Jane Doe, jane@"),
        ("DOE,,,", ":5: DOE stands in line 2 too"),
        (",No One,,", ":5: No One has no id."),
        ("../x,,,", ":5: the id '../x' can't name a folder."),
        ("a+b,,,", ":5: the id 'a+b' can't name a folder."),
        (".x,,,", "can't name a folder"),
        ("new,,,4711", ":5: new has the LMS id 4711, as has doe in line 2."),
        ("new,,JANE@example.org,", ":5: new has the e-mail JANE@example.org, as has doe in line"),
        ('new,"open', "is no CSV file"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_nobody_is_added(
    line: str, says: str, tmp_path: Path
) -> None:
    with pytest.raises(GradingError) as refused:
        read(tmp_path, ROSTER + line)
    assert says in str(refused.value)


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(GradingError) as refused:
        read(tmp_path, ROSTER + "doe,Joe,,\n,No One,,\n")
    assert len(str(refused.value).splitlines()) == 3
    assert str(refused.value).endswith("Nobody was added; the class is as it was.")


def test_the_same_line_twice_is_one_learner(tmp_path: Path) -> None:
    listed, told = read(tmp_path, ROSTER + "doe,Jane Doe,jane@example.org,4711\n")
    assert listed == CLASS
    assert told == [f"{tmp_path / 'class.csv'}:5: doe stands in line 2 too; taken once."]


def test_who_alone_has_no_id_gets_another_one_and_it_is_said(tmp_path: Path) -> None:
    listed, told = read(tmp_path, "id,name,email\ndoe,Jane Doe,\n,Al Roe,al@example.org\n")
    assert [learner.id for learner in listed] == ["doe", "al@example.org"]
    assert told == [f"{tmp_path / 'class.csv'}:3: Al Roe has no id; al@example.org is taken."]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty. Its first line is to be id,name,email,lms_id"),
        ("a,b\n1,2\n", "has no learner with an id"),
        ("id,username,login\n1,2,3\n", "two columns are the id"),
    ],
)
def test_what_is_no_class_list_is_a_sentence(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(GradingError) as refused:
        read(tmp_path, text)
    assert says in str(refused.value)
    with pytest.raises(GradingError, match=r"can't be read: No such file or directory\. Wanted a"):
        read_roster(tmp_path / "none.csv")
