"""The pages of exercises, the cards and the page of progress, as they are without JavaScript."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from book._ext.course_pages import exercises
from dlcourse.exercises import Assignment, Question, Test, read
from tests.book.tiny import TinyBook

pytestmark = pytest.mark.xdist_group("exercises")  # with test_exercises_live: one book

NAMES = [f"ps{number}" for number in range(1, 9)]


def assignment_of(root: Path, name: str) -> Assignment:
    (path,) = (root / "solutions").glob(f"{name}_*.py")
    return read(path)


def data_of(page: BeautifulSoup) -> dict[str, Any]:
    script = page.select_one("script#exercises-data")
    assert script is not None
    found: dict[str, Any] = json.loads(str(script.string))
    return found


def question(*tests: Test) -> Question:
    return Question("weigh", "## 1. Weigh\n\nAdd up.", "def weigh(): ...", tests)


def test_what_is_tested_says_when_the_result_is_seen() -> None:
    hidden = Test("weigh-property", "A property", 2, hidden=True, source="check(7)")
    shown = Test("weigh-other", "Another", 1, hidden=False, source="check(8)")
    table = exercises.tested(question(hidden, shown))
    assert "| A property | when you hand in | 2 |" in table
    assert "| Another | when you check | 1 |" in table
    assert "check(" not in table


def test_a_line_that_the_statement_does_not_tell_is_not_shown_beforehand(root: Path) -> None:
    told = {
        field["name"]: field["shown"]
        for name in ("ps3", "ps4", "ps5")
        for asked in assignment_of(root, name).questions
        for field in exercises._fields(asked)
    }
    assert set(told["slope_lines"]) == {"first", "last"}
    assert "first" not in told["by_z"], "it would give the answer by_y away"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_of_exercises_is_made_of_the_solutions(
    name: str, root: Path, exercise_book: TinyBook
) -> None:
    assignment = assignment_of(root, name)
    page = exercise_book.page(f"book/exercises/{assignment.name}")
    heading = page.select_one("article h1")
    assert heading is not None
    assert heading.get_text().rstrip("#") == exercises.heading(assignment)
    sections = page.select("section.exercise")
    assert [str(section["id"]) for section in sections] == [
        f"exercise-{question.name}".replace("_", "-") for question in assignment.questions
    ]
    for section, asked in zip(sections, assignment.questions, strict=True):
        title = section.find("h2")
        assert isinstance(title, Tag)
        assert title.get_text().rstrip("#") == asked.title.replace("'", "’")
        assert len(section.select(".exercise-statement details")) == len(asked.hints) == 3
        (starter,) = section.select(".exercise-starter pre")
        assert starter.get_text().strip() == asked.stub.strip()
        assert len(section.select(".exercise-tests tbody tr")) == len(asked.tests)
        (button,) = section.select("button.live-open")
        assert button.has_attr("hidden"), "without a script there is nothing to press"
    (link,) = page.select("article .exercises a[download]")
    notebook = (exercise_book.folder / "_build/html/book/exercises" / str(link["href"])).resolve()
    assert notebook.exists()


@pytest.mark.parametrize("name", NAMES)
def test_the_data_of_a_page_are_what_everybody_may_see(
    name: str, root: Path, exercise_book: TinyBook
) -> None:
    assignment = assignment_of(root, name)
    data = data_of(exercise_book.page(f"book/exercises/{assignment.name}"))
    assert data["setup"] == assignment.setup
    for told, asked in zip(data["questions"], assignment.questions, strict=True):
        assert {key: told[key] for key in asked.public()} == asked.public()
    course = {exercise: (version, points) for exercise, version, points in data["course"]}
    for asked in assignment.questions:
        assert course[f"{assignment.name}/{asked.name}"] == (
            asked.version,
            exercises.visible(asked),
        )
    names = [question for a in NAMES for question in assignment_of(root, a).questions]
    assert len(course) == len(names)


def test_a_card_leads_to_its_question(exercise_book: TinyBook, root: Path) -> None:
    page = exercise_book.page("book/04_activations")
    card = page.select_one("p.exercise-card")
    assert card is not None
    assert not card.has_attr("id"), "the list of cards has the old ids"
    assert card.get_text() == "Question 4.4: Tanh and its slope 4 points"
    asked = assignment_of(root, "ps4").question("tanh_pair")
    assert card["data-exercise"] == "ps4_activations/tanh_pair"
    assert card["data-version"] == asked.version
    assert card["data-visible"] == "3"
    (link,) = card.select("a")
    address, _, anchor = str(link["href"]).partition("#")
    target = BeautifulSoup(
        (exercise_book.folder / "_build/html/book" / address).read_text("utf-8"), "html.parser"
    )
    assert target.select_one(f"section#{anchor}")


def test_the_old_addresses_of_the_questions_are_those_of_their_cards(
    exercise_book: TinyBook, root: Path
) -> None:
    page = exercise_book.page("book/04_activations")
    cards = page.select(".exercise-cards p.exercise-card")
    names = [question.name for question in assignment_of(root, "ps4").questions]
    assert [str(card["id"]) for card in cards] == [
        f"exercise-{name}".replace("_", "-") for name in names
    ]


def test_a_card_of_no_question_stops_the_build(root: Path, tmp_path: Path) -> None:
    book = TinyBook(tmp_path, root, {"intro": "# A\n", "04_activations": "# B\n"})
    (tmp_path / "solutions").symlink_to(root / "solutions")
    for chapter, card, words in (
        ("04_activations", "tanh_pairs", "has no question 'tanh_pairs'"),
        ("intro", "tanh_pair", "has no assignment of its own"),
    ):
        for name in ("intro", "04_activations"):
            book.write(f"{name}.md", "# A page\n")
        book.write(f"{chapter}.md", f"# A page\n\n```{{exercise}} {card}\n```\n")
        shutil.rmtree(tmp_path / "_build", ignore_errors=True)
        with pytest.raises(Exception, match=words):
            book.build()


def test_the_page_of_progress_lists_every_question(exercise_book: TinyBook, root: Path) -> None:
    page = exercise_book.page("book/progress")
    tables = page.select("table.progress-table")
    assert len(tables) == len(NAMES)
    for table, name in zip(tables, NAMES, strict=True):
        assignment = assignment_of(root, name)
        rows = table.select("tbody tr")
        assert len(rows) == len(assignment.questions)
        sums = [cell.get_text() for cell in table.select("tfoot td")]
        visible = sum(exercises.visible(question) for question in assignment.questions)
        assert sums == ["", "", f"{visible:g}", f"{assignment.points:g}"]


def test_what_a_page_does_not_need_it_does_not_load(exercise_book: TinyBook) -> None:
    def loads(name: str) -> bool:
        scripts = exercise_book.page(name).select("script[src]")
        return any(str(script["src"]).endswith("/answers.js") for script in scripts)

    assert not loads("book/intro")
    for name in ("book/04_activations", "book/exercises/ps1_perceptron", "book/progress"):
        assert loads(name)


def test_every_chapter_is_followed_by_its_exercises(root: Path) -> None:
    pages = [path.stem for path in sorted((root / "book/exercises").glob("*.md"))]
    assert pages == [path.stem for path in sorted((root / "solutions").glob("*.py"))]
    toc = (root / "_toc.yml").read_text("utf-8").split("- file: ")
    files = [entry.split()[0] for entry in toc[1:]]
    for name in pages:
        chapter = files[files.index(f"book/exercises/{name}") - 1]
        assert chapter.startswith(f"book/0{name[2]}_")


def test_every_chapter_has_cards_where_things_are_taught(root: Path) -> None:
    chapters = sorted((root / "book").glob("0*.md"))
    assert len(chapters) == len(NAMES)
    for path in chapters:
        text, _, end = path.read_text("utf-8").partition("\n## Summary\n")
        assert 5 <= text.count("```{exercise} ") <= 9, path
        assert "```{exercises} " in end
