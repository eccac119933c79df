"""The exercises: a page of their own behind each chapter, and cards in the chapter that lead there.

    ```{assignment} ps1_perceptron
    ```

shows an assignment's questions, made from solutions/ alone. Without JavaScript the page is read,
and answered in the notebook that it offers; with it, `live/exercises.js` puts an editor and the
verdicts in, from the data that stand in the page. Solutions and hidden tests never reach either.

    ```{exercises} ps1_perceptron
    ```

is a list of cards, one a question, and

    ```{exercise} weighted_sum
    ```

one card, of the chapter's own assignment.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from html import escape
from pathlib import Path
from typing import Any

import nbformat
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from dlcourse.algebra import typeset
from dlcourse.exercises import Assignment, Question, read
from dlcourse.exercises.fields import Field, fields
from dlcourse.grading.assignments import notebook, release_version

from . import live
from .common import after_html, parsed

PAGES = "book/exercises"  # where the pages of exercises lie, each with its assignment's name
NOTEBOOKS = "_static/notebooks"  # where notebooks lie that are downloaded: see `notebooks`


class exercise_data(nodes.Element):  # type: ignore[misc]  # docutils is untyped here, and its nodes small
    """What the page's script needs to know, as JSON that no reader sees and no search finds."""

    def astext(self) -> str:
        """Return no words."""
        return ""


class exercise_opener(nodes.Element):  # type: ignore[misc]  # docutils is untyped here, and its nodes small
    """The button that brings a question to life; it stays hidden without a script."""

    def astext(self) -> str:
        """Return no words: it is of no use to the search."""
        return ""


class exercise_card(nodes.Element):  # type: ignore[misc]  # docutils is untyped here, and its nodes small
    """A line that leads to a question and shows, where scripts run, whether it is solved."""

    def astext(self) -> str:
        """Return no words: the search shall find the question itself."""
        return ""


def anchor(question: Question) -> str:
    """Return the id of a question's section, which never changes."""
    return str(nodes.make_id(f"exercise-{question.name}"))


def number(name: str) -> str:
    """Return an assignment's number, which is its chapter's: "4" for ps4_activations."""
    return name.partition("_")[0].removeprefix("ps")


def full_number(question: Question, assignment: str) -> str:
    """Return a question's number with its chapter's, such as "4.2"."""
    return f"{number(assignment)}.{question.title.partition('.')[0]}"


def title(question: Question) -> str:
    """Return a question's title without its number, with the apostrophe that pages have."""
    return question.title.partition(". ")[2].replace("'", "’")


def markdown(question: Question) -> str:
    """Return a question's statement with its hints, and what is tested, as MyST Markdown.

    Between the two stands its answer cell: see `Assignments`.
    """
    return question.statement.partition("\n")[2].strip()


def tested(question: Question) -> str:
    """Return what is tested, as a folded table in MyST Markdown."""
    rows = "\n".join(
        f"| {test.property} | {'when you hand in' if test.hidden else 'when you check'} | "
        f"{test.points:g} |"
        for test in question.tests
    )
    return (
        f"<details><summary>What is tested</summary>\n\n"
        f"| The test | You see the result | Points |\n|---|---|---|\n{rows}\n\n</details>"
    )


def data(assignment: Assignment, notebook_at: str, course: list[Assignment]) -> dict[str, Any]:
    """Return what a page's script needs of an assignment: no solution, no hidden test's source.

    `course` are all assignments, whose points are added up.
    """
    return {
        "name": assignment.name,
        "number": number(assignment.name),
        "title": heading(assignment),
        "setup": assignment.setup,
        "notebook": notebook_at,
        "course": [
            (f"{each.name}/{question.name}", question.version, visible(question))
            for each in course
            for question in each.questions
        ],
        "questions": [
            {"anchor": anchor(question), "fields": _fields(question), **question.public()}
            for question in assignment.questions
        ],
    }


def visible(question: Question) -> float:
    """Return the points that the visible tests give."""
    return sum(test.points for test in question.tests if not test.hidden)


def heading(assignment: Assignment) -> str:
    """Return an assignment's heading, such as "Exercises 4: activations"."""
    return assignment.introduction.partition("\n")[0].lstrip("# ")


def _fields(question: Question) -> list[dict[str, Any]]:
    public = question.public()
    return [_told(field, public["statement"]) for field in fields(public)]


def _told(field: Field, statement: str) -> dict[str, Any]:
    """Return a field; a line that the statement gives away is set in LaTeX, to be shown at once."""
    known = asdict(field) | {"shown": {}}
    spaceless = "".join(statement.split())
    for end in ("first", "last"):
        text = known[end]
        if text is not None and "".join(text.split()) in spaceless:
            known["shown"][end] = typeset(text, field.symbols)
    return known


def card(question: Question, assignment: str) -> exercise_card:
    """Return the card of a question."""
    return exercise_card(
        assignment=assignment,
        number=full_number(question, assignment),
        title=title(question),
        points=f"{question.points:g}",
        anchor=anchor(question),
        id="",
        **_known(question, assignment),
    )


def _known(question: Question, assignment: str) -> dict[str, str]:
    """Return what a script finds a question's answer by, and its points."""
    return {
        "exercise": f"{assignment}/{question.name}",
        "version": question.version,
        "visible": f"{visible(question):g}",
    }


def attributes(node: Any) -> str:
    """Return `_known` as a tag's attributes."""
    return "".join(f' data-{key}="{node[key]}"' for key in ("exercise", "version", "visible"))


class _FromSolutions(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    required_arguments = 1

    def assignment(self, name: str) -> Assignment:
        """Return an assignment; the page depends on its source."""
        self.path = Path(self.env.srcdir) / "solutions" / f"{name}.py"
        self.env.note_dependency(str(self.path))
        if not self.path.exists():
            raise self.error(f"there is no assignment {name!r}, {self.path}")
        return read(self.path)


class Assignments(_FromSolutions):
    """An assignment's questions, as a page of their own."""

    def run(self) -> list[nodes.Node]:
        """Return the introduction, a section a question, and the data for the page's script."""
        assignment = self.assignment(self.arguments[0])
        name = assignment.name
        up = "../" * self.env.docname.count("/")
        notebook_at = f"{up}_static/assignments/{name}.ipynb"
        first, *rest = _paragraphs(assignment)
        sentence = (
            f"{len(assignment.questions)} questions, {assignment.points:g} points. Answer them "
            "here: your browser keeps what you type, and *Check* runs the visible tests. Or "
            f'<a href="{up}{NOTEBOOKS}/{name}.ipynb" download>download the notebook</a> '
            f"{name}.ipynb and open it in JupyterLab; its first cell says how to get what it "
            "needs. "
            "Hidden tests run when you hand in: they try your answer on other inputs, and ask for "
            "nothing that the statement does not say. Every test counts on its own."
        )
        intro = parsed(
            self, "\n\n".join([first, sentence, *rest]).split("\n"), self.path, "exercises"
        )
        sections = [self._section(question) for question in assignment.questions]
        course = [self.assignment(path.stem) for path in sorted(self.path.parent.glob("*.py"))]
        return [intro, *sections, exercise_data(data=data(assignment, notebook_at, course))]

    def _section(self, question: Question) -> nodes.section:
        section = nodes.section(
            ids=[anchor(question)], names=[question.title], classes=["exercise"]
        )
        section += nodes.title(question.title, question.title)
        for name, text in (
            ("exercise-statement", markdown(question)),
            ("exercise-starter", f"```python\n{question.stub}\n```"),
            ("exercise-tests", tested(question)),
        ):
            part = nodes.container(classes=[name])
            lines = StringList(text.splitlines(), source=str(self.path))
            self.state.nested_parse(lines, 0, part)
            section += part
            if name == "exercise-starter":
                section += exercise_opener(**_known(question, self.arguments[0]))
        return section


def _paragraphs(assignment: Assignment) -> Iterator[str]:
    """Yield an assignment's introduction without its heading, and without how a notebook works."""
    for paragraph in assignment.introduction.split("\n\n")[1:]:
        if not paragraph.startswith("**How it works.**"):
            yield paragraph


class Cards(_FromSolutions):
    """A chapter's list of cards; each keeps the id that the question had in the chapter."""

    def run(self) -> list[nodes.Node]:
        """Return a sentence that leads to the page, and the list."""
        assignment = self.assignment(self.arguments[0])
        sentence = (
            f"[{heading(assignment)}](/{PAGES}/{assignment.name}.md), on a page of their own: "
            f"{len(assignment.questions)} questions, {assignment.points:g} points. You can answer "
            "them there, in your browser."
        )
        cards = nodes.container(classes=["exercise-cards"])
        for question in assignment.questions:
            one = card(question, assignment.name)
            one["id"] = anchor(question)
            cards += one
        return [parsed(self, [sentence], self.path, "exercises"), cards]


class Card(_FromSolutions):
    """One question's card, where a chapter has just taught what it asks for."""

    def run(self) -> list[nodes.Node]:
        """Return the card; the assignment is the one with the chapter's number."""
        chapter = self.env.docname.rpartition("/")[2]
        folder = Path(self.env.srcdir) / "solutions"
        found = sorted(folder.glob(f"ps{chapter[:2].lstrip('0')}_*.py"))
        if len(found) != 1:
            raise self.error(f"{chapter} has no assignment of its own in {folder}")
        try:
            question = self.assignment(found[0].stem).question(self.arguments[0])
        except LookupError as error:
            raise self.error(str(error)) from None
        return [card(question, found[0].stem)]


def _show_data(translator: Any, node: exercise_data) -> None:
    text = json.dumps(node["data"], ensure_ascii=False).replace("</", "<\\/")
    translator.body.append(f'<script type="application/json" id="exercises-data">{text}</script>\n')
    raise nodes.SkipNode


def _show_opener(translator: Any, node: exercise_opener) -> None:
    translator.body.append(
        f'<button type="button" class="live-open" data-room="exercises"{attributes(node)} hidden>'
        "Answer here</button>\n"
    )
    raise nodes.SkipNode


def _show_card(translator: Any, node: exercise_card) -> None:
    here = translator.builder.current_docname
    page = translator.builder.get_relative_uri(here, f"{PAGES}/{node['assignment']}")
    points = f"{node['points']} point{'' if node['points'] == '1' else 's'}"
    identity = f' id="{node["id"]}"' if node["id"] else ""
    translator.body.append(
        f'<p class="exercise-card"{identity}{attributes(node)}>'
        f'<a href="{page}#{node["anchor"]}">Question {node["number"]}: {escape(node["title"])}</a>'
        f' <span class="exercise-card-points">{points}</span></p>\n'
    )
    raise nodes.SkipNode


def show_answers(app: Sphinx, *kinds: type[nodes.Element]) -> None:
    """Give each page that holds a node of these kinds the style and script that show answers."""

    def add(_app: Sphinx, _name: str, _template: str, _context: Any, doctree: Any) -> None:
        if doctree is None or not any(True for kind in kinds for _ in doctree.findall(kind)):
            return
        app.add_css_file("exercises.css")
        if live.is_live(app):
            app.add_css_file("live.css")  # the desk's buttons
            app.add_js_file(f"live/code/{app.config.course_live}/answers.js", type="module")

    app.connect("html-page-context", add)


def _write_notebooks(app: Sphinx) -> None:
    target = Path(app.outdir) / "_static" / "assignments"
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted((Path(app.srcdir) / "solutions").glob("*.py")):
        nbformat.write(release_version(notebook(read(path))), target / f"{path.stem}.ipynb")


def setup(app: Sphinx) -> None:
    """Register the directives, and put the released notebooks into the book."""
    app.add_node(exercise_data, html=(_show_data, None))
    app.add_node(exercise_opener, html=(_show_opener, None))
    app.add_node(exercise_card, html=(_show_card, None))
    app.add_directive("assignment", Assignments)
    app.add_directive("exercises", Cards)
    app.add_directive("exercise", Card)
    show_answers(app, exercise_data, exercise_card)
    after_html(app, _write_notebooks)
