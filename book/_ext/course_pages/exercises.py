"""The directive {exercises}: an assignment's questions in a page, made from solutions/ alone.

    ```{exercises} ps1_perceptron
    ```

The page shows statements, hints, answer stubs and what is tested, and offers the notebook that
learners get. Solutions and hidden tests never reach the page.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from dlcourse.exercises import Question, read
from dlcourse.grading.assignments import notebook, release_version

from .common import after_html, parsed


def markdown(question: Question) -> tuple[str, str]:
    """Return one question's title, and the rest as MyST Markdown: statement, answer cell, tests."""
    statement = question.statement.partition("\n")[2]
    rows = "\n".join(
        f"| {test.property} | {'after submission' if test.hidden else 'in the notebook'} | "
        f"{test.points:g} |"
        for test in question.tests
    )
    return question.title, (
        f"{statement}\n\n"
        f"```python\n{question.stub}\n```\n\n"
        f"<details><summary>What is tested</summary>\n\n"
        f"| The test | You see the result | Points |\n|---|---|---|\n{rows}\n\n</details>\n"
    )


class Exercises(SphinxDirective):  # type: ignore[misc]  # Sphinx is untyped here
    """Show the questions of one assignment, and a link to its notebook."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a paragraph, and a section a question; the page depends on the source."""
        name = self.arguments[0]
        path = Path(self.env.srcdir) / "solutions" / f"{name}.py"
        self.env.note_dependency(str(path))
        assignment = read(path)
        up = "../" * self.env.docname.count("/")
        sentence = (
            f"{len(assignment.questions)} questions, {assignment.points:g} points. "
            f'<a href="{up}_static/assignments/{name}.ipynb" download>Download the notebook</a> '
            f"{name}.ipynb and open it in JupyterLab with dlcourse installed (in a copy of this "
            "course: `make lab`). Each answer cell is followed by its tests."
        )
        intro = parsed(self, [sentence], path, "exercises")
        return [intro, *(self._section(question, path) for question in assignment.questions)]

    def _section(self, question: Question, path: Path) -> nodes.section:
        title, text = markdown(question)
        section = nodes.section(ids=[nodes.make_id(f"exercise-{question.name}")], names=[title])
        section += nodes.title(title, title)
        self.state.nested_parse(StringList(text.splitlines(), source=str(path)), 0, section)
        return section


def _write_notebooks(app: Sphinx) -> None:
    target = Path(app.outdir) / "_static" / "assignments"
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted((Path(app.srcdir) / "solutions").glob("*.py")):
        nbformat.write(release_version(notebook(read(path))), target / f"{path.stem}.ipynb")


def setup(app: Sphinx) -> None:
    """Register the directive, and put the released notebooks into the book."""
    app.add_directive("exercises", Exercises)
    after_html(app, _write_notebooks)
