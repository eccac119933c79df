"""Worked solutions: after the due date, a page made from the same source as the assignment.

For each question it shows the statement, why the answer is right, the answer, and the mistakes
that its tests know by name. The page is built with the book's own style, into course/solutions/,
and is the instructor's to hand out: nothing of it is in the book.
"""

from __future__ import annotations

import ast
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from dlcourse.exercises import SOLUTION, Assignment, AssignmentError, read

WHY = "# Why: "
# What the build of the page takes from the repository.
_PARTS = (
    *("_config.yml", "requirements.lock", "package-lock.json", "node_modules", "dlcourse"),
    *("pyproject.toml", "LICENSE", "NOTICE", "licences"),  # of the wheel and the foot of a page
)
_BOOK_PARTS = ("_ext", "_static", "_templates", "references.bib")


def reason(answer: str) -> str:
    """Return the sentences of an answer cell's comment "# Why: …", or nothing.

    The comment stands first in the solution; its lines are joined.
    """
    lines = [line.strip() for line in SOLUTION.inside(answer).splitlines()]
    if not lines or not lines[0].startswith(WHY):
        return ""
    words = [lines[0].removeprefix(WHY)]
    for line in lines[1:]:
        if not line.startswith("#"):
            break
        words.append(line.lstrip("# "))
    return " ".join(words)


def worked_answer(answer: str) -> str:
    """Return an answer cell as its author solved it, without the markers and the reason.

    Where the solution is no function's body, what stands before it is the empty answer: left out.
    """
    empty, marker, rest = answer.partition(f"{SOLUTION.begin}\n")
    if marker and (not empty or empty.endswith("\n")):
        answer = rest
    lines, in_reason = [], False
    for line in answer.splitlines():
        bare = line.strip()
        if SOLUTION.opens(bare) or SOLUTION.closes(bare):
            continue
        in_reason = bare.startswith(WHY) or (in_reason and bare.startswith("#"))
        if not in_reason:
            lines.append(line)
    return "\n".join(lines)


def named_mistakes(tests: list[str]) -> list[str]:
    """Return the mistakes that the test cells of a question know by name, each once."""
    found: dict[str, None] = {}
    for test in tests:
        for node in ast.walk(ast.parse(test)):
            if isinstance(node, ast.keyword) and node.arg == "suspects":
                found.update(dict.fromkeys(_keys(node.value)))
    return list(found)


def _keys(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        for key in part.keys if isinstance(part, ast.Dict) else []:
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value


def worked_solutions(assignment: Assignment) -> str:
    """Return the page of an assignment, in MyST Markdown.

    Raises AssignmentError that names the questions without a reason.
    """
    silent = [q.name for q in assignment.questions if not reason(q.answer)]
    if silent:
        raise AssignmentError(
            f"no reason is given for {', '.join(silent)}; begin the solution with a comment "
            f"{WHY}… that says why it is right"
        )
    title, _, rest = assignment.introduction.partition("\n")
    symbols = rest[rest.find("**Symbols.**") :] if "**Symbols.**" in rest else ""
    pages = [f"# {title.lstrip('# ')}, worked out", symbols]
    for question in assignment.questions:
        known = named_mistakes([test.source for test in question.tests])
        mistakes = "\n".join(f"- {_sentence(words)}" for words in known)
        pages += [
            question.statement,
            f"**Why this is right.** {reason(question.answer)}",
            f"```python\n{worked_answer(question.answer)}\n```",
            f"<details><summary>Mistakes that the tests know by name</summary>\n\n{mistakes}\n\n"
            "</details>",
        ]
    return "\n\n".join(pages) + "\n"


def worked_notebook(assignment: Assignment) -> Any:
    """Return the same as a notebook in which the answers run, for who learns alone.

    Raises AssignmentError that names the questions without a reason.
    """
    worked_solutions(assignment)  # complains of what is missing
    title = assignment.introduction.partition("\n")[0].lstrip("# ")
    cells = [new_markdown_cell(f"# {title}, worked out"), new_code_cell(assignment.setup)]
    for question in assignment.questions:
        why = f"**Why this is right.** {reason(question.answer)}"
        cells += [
            new_markdown_cell(f"{question.statement}\n\n{why}"),
            new_code_cell(worked_answer(question.answer)),
        ]
    made = new_notebook(cells=cells, metadata={"language_info": {"name": "python"}})
    if assignment.kernelspec:
        made.metadata["kernelspec"] = dict(assignment.kernelspec)
    made.nbformat, made.nbformat_minor = 4, 5
    for i, cell in enumerate(made.cells):  # the same at each conversion
        cell.id = hashlib.sha256(f"{assignment.name}/worked/{i}".encode()).hexdigest()[:8]
    return made


def _sentence(words: str) -> str:
    """Return a mistake's words as a sentence; a symbol at its beginning stays as it is.

    Markdown's own signs lose their meaning.
    """
    words = re.sub(r"([*_`\[\]<>$|])", r"\\\1", words)
    if re.match(r"(a|[a-z]{2,})[ ,:]", words):
        words = words[0].upper() + words[1:]
    return words + ("" if words.endswith((".", "?", "!")) else ".")


def release_solutions(name: str, solutions: Path, course: Path) -> Path:
    """Build the page of one assignment into course/solutions/; return its address.

    Raises AssignmentError where there is no such assignment, or it cannot be built.
    """
    known = sorted(path.stem for path in solutions.glob("*.py"))
    if name not in known:
        raise AssignmentError(f"there is no assignment {name!r}; there are {', '.join(known)}")
    text = worked_solutions(read(solutions / f"{name}.py"))
    root = solutions.resolve().parent
    target = course / "solutions" / name
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        (project / "book").mkdir()
        (project / "solutions").mkdir()
        for part in (*_PARTS, *(f"book/{part}" for part in _BOOK_PARTS)):
            (project / part).symlink_to(root / part)
        (project / "book" / f"{name}.md").write_text(text, encoding="utf-8")
        (project / "_toc.yml").write_text(f"format: jb-book\nroot: book/{name}\n", encoding="utf-8")
        program = Path(sys.executable).with_name("jupyter-book")
        run = subprocess.run(
            [program, "build", ".", "-W", "-n", "--keep-going", "--quiet"],
            cwd=project,
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            raise AssignmentError(f"the page of {name} cannot be built:\n{run.stdout}{run.stderr}")
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(project / "_build" / "html", target)
    return target / "index.html"
