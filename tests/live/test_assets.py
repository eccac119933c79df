"""What live pages load: fetched and verified, bundled, and free of what a learner may not see."""

from __future__ import annotations

import _imp
import hashlib
import json
import shutil
import threading
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from book._ext.course_pages.live import from_elsewhere
from tools import live, precompiled, pyodide, serve, wheel
from tools.pyodide import Unreachable, Wheel

CONTENT = b"a wheel, or so" * 1000
COMPILE = precompiled._compile


def named(name: str, content: bytes = CONTENT) -> Wheel:
    return Wheel(name, f"{name}-1.0.whl", hashlib.sha256(content).hexdigest(), (), (name,))


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A release on this machine, and no carrier."""
    folder = tmp_path / "release"
    folder.mkdir()
    monkeypatch.setattr(pyodide, "CARRIER", "no-such-package-anywhere==0.0 --hash=sha256:00")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with serve.server(folder) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{serving.server_port}/"
        monkeypatch.setattr(pyodide, "RELEASE", address)
        yield folder
        serving.shutdown()


def test_wheels_come_from_the_release_once(release: Path, tmp_path: Path) -> None:
    (release / "a-1.0.whl").write_bytes(CONTENT)
    cache = tmp_path / "cache"
    assert pyodide.fetch(cache, [named("a")]) == ["the release"]
    assert (cache / "a-1.0.whl").read_bytes() == CONTENT
    (release / "a-1.0.whl").unlink()
    assert pyodide.fetch(cache, [named("a")]) == [], "it is kept"


def test_a_damaged_file_in_the_cache_is_fetched_anew(release: Path, tmp_path: Path) -> None:
    (release / "a-1.0.whl").write_bytes(CONTENT)
    (tmp_path / "a-1.0.whl").write_bytes(CONTENT[:-1])
    pyodide.fetch(tmp_path, [named("a")])
    assert (tmp_path / "a-1.0.whl").read_bytes() == CONTENT


def test_another_file_than_the_lock_names_is_never_taken(release: Path, tmp_path: Path) -> None:
    (release / "a-1.0.whl").write_bytes(b"something else")
    with pytest.raises(Unreachable, match=r"a-1\.0\.whl cannot be had \(the release: .*lock file"):
        pyodide.fetch(tmp_path / "cache", [named("a")])
    assert list((tmp_path / "cache").iterdir()) == []


def test_what_cannot_be_had_is_said_with_what_was_tried(release: Path, tmp_path: Path) -> None:
    assert release.exists()
    with pytest.raises(Unreachable, match=r"answers 404; its carrier on PyPI: ") as raised:
        pyodide.fetch(tmp_path / "cache", [named("a")])
    assert "\n" not in str(raised.value)


def test_the_carrier_gives_sound_files_alone(tmp_path: Path) -> None:
    carrier = tmp_path / "carrier.whl"
    with zipfile.ZipFile(carrier, "w") as archive:
        archive.writestr("deep/inside/a-1.0.whl", CONTENT)
        archive.writestr("deep/inside/b-1.0.whl", b"something else")
    pyodide.take_out(carrier, tmp_path, [named("a"), named("b"), named("c")])
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a-1.0.whl", "carrier.whl"]


def test_the_cache_lies_outside_the_repository_where_the_user_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, root: Path
) -> None:
    monkeypatch.delenv("DLCOURSE_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert pyodide.cache().is_relative_to(tmp_path / "dlcourse")
    monkeypatch.setenv("DLCOURSE_CACHE", str(tmp_path / "own"))
    assert pyodide.cache().parent == tmp_path / "own"
    monkeypatch.undo()
    assert not pyodide.cache().is_relative_to(root)


def test_the_wheels_are_those_that_pages_need() -> None:
    wheels = pyodide.wanted(pyodide.lock()["packages"])
    assert {"numpy", "sympy", "mpmath", "matplotlib", "pillow"} <= set(wheels)
    assert not pyodide.UNUSED & set(wheels)
    for each in wheels.values():
        assert set(each.needs) <= set(wheels)


def test_the_courses_own_wheel_is_the_same_each_time_and_has_no_grading(tmp_path: Path) -> None:
    paths = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        paths.append(wheel.build(tmp_path / name))
    one, two = (path.read_bytes() for path in paths)
    assert one == two
    with zipfile.ZipFile(paths[0]) as archive:
        names = archive.namelist()
        text = b"".join(archive.read(name) for name in names)
    assert {"dlcourse/live/browser.py", "dlcourse/course.mplstyle"} <= set(names)
    assert not [name for name in names if "grading" in name or "__pycache__" in name]
    assert b"nbgrader.api" not in text


def test_no_solution_and_no_hidden_test_is_in_what_pages_load(root: Path) -> None:
    from tests import bank

    with zipfile.ZipFile(next((live.TARGET / "wheels").rglob("dlcourse-*.whl"))) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="replace")
    for path in sorted((root / "solutions").glob("*.py")):
        for question in bank.assignment(path.stem).questions:
            for test in question.tests:
                assert test.source not in text
            assert question.answer not in text


def test_what_pages_import_is_bytecode_and_nothing_else_of_a_wheel_is_changed() -> None:
    originals = live.published(pyodide.cache(), pyodide.wanted(pyodide.lock()["packages"]))
    served = {path.name: path for path in live.TARGET.rglob("*") if path.is_file()}
    for original in originals:
        with zipfile.ZipFile(original) as one, zipfile.ZipFile(served[original.name]) as other:
            theirs, ours = ({n: a.read(n) for n in a.namelist()} for a in (one, other))
        made = {name: content for name, content in ours.items() if name not in theirs}
        sources = {name: theirs.pop(name.removesuffix("c")) for name in made}
        for name, content in made.items():  # a .pyc names its Python, and the source it is of
            magic = int.from_bytes(content[:4], "little")
            assert content[8:16] == _imp.source_hash(magic, sources[name])
        assert theirs.items() <= ours.items(), original.name
        imported = {"numpy": "numpy/__init__", "sympy": "sympy/core/add", live.LIBRARY: "ast"}
        module = imported.get(original.name) or imported.get(original.name.partition("-")[0])
        assert module is None or f"{module}.pyc" in made


def test_compiled_libraries_are_made_once_and_anew_where_they_are_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "a-1.0.whl"
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr("a.py", "x = 1")
    made: list[Path] = []

    def copied(folder: Path, _core: Path, archives: Sequence[Path]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        made.append(Path(shutil.copy(archives[-1], folder)))

    monkeypatch.setattr(precompiled, "_compile", copied)
    for _ in range(2):
        found = precompiled.precompiled(tmp_path / "cache", tmp_path, archive, [archive])
        assert [*found.values()] == made
    made[0].write_bytes(made[0].read_bytes()[:-9])
    precompiled.precompiled(tmp_path / "cache", tmp_path, archive, [archive])
    assert len(made) == 2
    with pytest.raises(RuntimeError, match="Pyodide cannot compile its libraries"):
        COMPILE(tmp_path / "cache" / "b", tmp_path, [archive])


def test_the_forecast_knows_what_our_modules_import(root: Path) -> None:
    about = json.loads(next(live.TARGET.glob("code/*/live.json")).read_text(encoding="utf-8"))
    table = about["modules"]
    assert table["dlcourse.plotting"] == ["matplotlib"]
    assert table["dlcourse.checks:check_formula"] == ["sympy"]
    assert table["dlcourse.proof:prove"] == ["sympy"]
    assert "dlcourse.checks" not in table, "a page of numbers does not wait for SymPy"
    assert "dlcourse.checks:check_close" not in table
    assert table["PIL"] == ["pillow"]
    assert live.modules(root / "dlcourse", about["packages"]) == table


def test_pyodides_own_files_can_come_from_elsewhere() -> None:
    file = {"address": "../../wheels/a-1.0.whl", "bytes": 2, "sha256": "1"}
    file |= {"published": {"bytes": 1, "sha256": "0"}}
    own = {"address": "../../wheels/dlcourse-1.whl", "bytes": 1, "sha256": "0"}
    about = {
        "core": "../../core/1/",
        "coreFiles": [{**file, "address": "../../core/1/x.wasm"}],
        "packages": {"a": file, "dlcourse": own},
    }
    found = from_elsewhere(about, "https://cdn.example/v1")
    assert found["core"] == "https://cdn.example/v1/"
    assert found["coreFiles"][0]["address"] == "https://cdn.example/v1/x.wasm"
    assert found["packages"]["a"]["address"] == "https://cdn.example/v1/a-1.0.whl"
    assert found["packages"]["dlcourse"] == own
    assert found["packages"]["a"]["sha256"] == "0", "there it is as it was published"


def test_the_policy_names_another_host_only_where_the_book_does(tmp_path: Path) -> None:
    assert serve.elsewhere(tmp_path) == ""
    about = tmp_path / "_static/live/code/1/live.json"
    about.parent.mkdir(parents=True)
    about.write_text('{"core": "../../core/1/"}')
    assert serve.elsewhere(tmp_path) == ""
    about.write_text('{"core": "https://cdn.example/v1/"}')
    assert serve.elsewhere(tmp_path) == "https://cdn.example"
    strict, other = serve.policy(), serve.policy("https://cdn.example")
    assert "script-src 'self' 'wasm-unsafe-eval';" in strict
    assert "unsafe-eval' https://cdn.example;" in other
    assert "connect-src 'self' blob: https://cdn.example;" in other
    assert "'unsafe-eval'" not in strict


def test_where_nothing_can_be_reached_the_book_is_built_without_and_says_so_in_a_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def unreachable(*_: object) -> list[str]:
        raise Unreachable("numpy-1.whl cannot be had (the release: no network)")

    monkeypatch.setattr(live, "TARGET", tmp_path / "live")
    monkeypatch.setattr(pyodide, "fetch", unreachable)
    (tmp_path / "live" / "code" / "old").mkdir(parents=True)
    assert live.main() == 0
    assert not (tmp_path / "live").exists(), "and no older assets either"
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("The book is built without live cells: numpy-1.whl cannot be had (")
