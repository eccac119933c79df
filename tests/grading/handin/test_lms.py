"""Names that learning platforms write, and whose and when that is."""

from __future__ import annotations

import datetime

import pytest

from dlcourse.grading.errors import GradingError
from dlcourse.grading.handin.lms import Said, is_anonymous, said
from dlcourse.grading.handin.people import People, without_copy
from dlcourse.grading.term.roster import Learner

PEOPLE = People(
    [
        Learner("doe", "Jane", "Doe", "jane@example.org", "4711"),
        Learner("roe2", "Richard", "Roe", "", "4712"),
        Learner("zoe", "Zoë Anna", "Müller-Lüdenscheidt", "", "4713"),
        Learner("jdoe3", "Jim", "Doe"),
        Learner("twin1", "Pat", "Lee"),
        Learner("twin2", "Pat", "Lee"),
        Learner("123", "", ""),
    ]
)
AT = datetime.datetime(2027, 2, 1, 23, 22)
# A path of a zip, what it says, and whom of the class that is.
NAMES = {
    "Jane Doe_700123_assignsubmission_file_/ps1 (1).ipynb": ("Moodle", "ps1 (1).ipynb", "doe"),
    "Jane Doe_700123_assignsubmission_file_ps1.ipynb": ("Moodle", "ps1.ipynb", "doe"),
    "Group A-Jane Doe_700123_assignsubmission_file_/a/ps1.ipynb": ("Moodle", "a/ps1.ipynb", "doe"),
    "Zoë Anna Müller-Lüdenscheidt_9_assignsubmission_file_/x.ipynb": ("Moodle", "x.ipynb", "zoe"),
    "Roe Richard_8_assignsubmission_onlinetext_/onlinetext.html": (
        "Moodle", "onlinetext.html", "roe2",
    ),
    "doejane_4711_987654_ps1-1.ipynb": ("Canvas", "ps1-1.ipynb", "doe"),
    "doejane_LATE_4711_987654_my_ps1.ipynb": ("Canvas", "my_ps1.ipynb", "doe"),
    "müllerlüdenscheidtzoëanna_1_2_a.ipynb": ("Canvas", "a.ipynb", "zoe"),
    "HW 1/11-22 - Jane Doe - Feb 1, 2027 1122 PM/ps1.ipynb": ("Brightspace", "ps1.ipynb", "doe"),
    "11-22 - Jane Doe - Feb 1, 2027 1122 PM - ps1.ipynb": ("Brightspace", "ps1.ipynb", "doe"),
    "4712-22- R. R. - February 1, 2027 1122 PM/ps1.ipynb": ("Brightspace", "ps1.ipynb", "roe2"),
    "HW_doe_attempt_2027-02-01-23-22-00_ps1.ipynb": ("Blackboard", "ps1.ipynb", "doe"),
}  # fmt: skip


@pytest.mark.parametrize("path", NAMES)
def test_a_platforms_name_says_whose_it_is(path: str) -> None:
    platform, file, who = NAMES[path]
    found = said(path.split("/"))
    assert found is not None
    assert (found.platform, found.file) == (platform, file)
    assert PEOPLE.of_platform(found) == who
    assert found.time == (AT if platform in ("Brightspace", "Blackboard") else None)
    assert found.late == (("LATE" in path) if platform == "Canvas" else None)


@pytest.mark.parametrize(
    "path",
    [
        "Doe_Jane_123_ps1.ipynb",
        "doe/ps1_perceptron.ipynb",
        "ps1_perceptron (1).ipynb",
        "2027_1.txt",
    ],
)
def test_other_names_are_no_platforms(path: str) -> None:
    assert said(path.split("/")) is None


@pytest.mark.parametrize(
    "path",
    ["Participant_12_assignsubmission_file_/ps1.ipynb", "anon_x1Y2z_987_ps1.ipynb"],
)
def test_anonymous_zips_are_named_as_such(path: str) -> None:
    found = said(path.split("/"))
    assert found is not None
    assert is_anonymous(found)
    with pytest.raises(GradingError, match=r"was made anonymous by (Moodle|Canvas)"):
        PEOPLE.of_platform(found)


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (Said("Canvas", "leepat", "99"), "may be twin1 or twin2, who are both meant by 'leepat'"),
        (Said("Canvas", "nobody", "99"), "is nobody's"),
        (Said("Canvas", "doejane", "4712"), "has the id of roe2 and the name of doe"),
    ],
)
def test_who_is_not_sure_is_a_sentence(found: Said, says: str) -> None:
    with pytest.raises(GradingError) as refused:
        PEOPLE.of_platform(found)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Doe_Jane_4711_ps1", "doe"),
        ("ps1-jane-doe", "doe"),
        ("jane@example.org", "doe"),
        ("ROE2 ps1 final", "roe2"),
        ("zoe_muller_ludenscheidt", "zoe"),
        ("muller-ludenscheidt, zoe anna", "zoe"),
        ("Doe_Jim_123x", "jdoe3"),
        ("Doe Jane 123", None),
        ("ps1_perceptron", None),
        ("pat lee", None),
        ("4711 4712", None),
    ],
)
def test_names_that_people_give_say_whose_they_are_or_nothing(text: str, who: str | None) -> None:
    if who is None:
        with pytest.raises(GradingError):
            PEOPLE.in_text(text, ["ps1_perceptron", "ps1"])
    else:
        assert PEOPLE.in_text(text, ["ps1_perceptron", "ps1"]) == who


@pytest.mark.parametrize(
    ("stem", "without"),
    [("ps1 (1)", "ps1"), ("ps1 - Copy", "ps1"), ("ps1-Copy2", "ps1"), ("ps1 - Copy (2)", "ps1"),
     ("ps1", "ps1"), ("(1)", "(1)")],
)  # fmt: skip
def test_what_a_computer_adds_to_a_name_is_no_part_of_it(stem: str, without: str) -> None:
    assert without_copy(stem) == without
