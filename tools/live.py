"""Build what live pages load, into _build/live: python -m tools.live.

    code/<digest>/   the bundle: main.js, which each page loads, and answers.js, which those load
                     that show answers; the rooms, kernel.js and worker.js, which the first click
                     loads; names.json; and live.json, which names the rest
    core/<version>-<digest>/    Pyodide's core
    wheels/<digest>/            NumPy, SymPy, Matplotlib, what they need, and dlcourse

An address never gets another content, so a browser may keep it for ever.

What Python imports at its start, or for most pages, is bytecode there: see tools/precompiled.py.

Where Pyodide cannot be had, there is no live.json; the book is then built without live cells.
"""

from __future__ import annotations

import ast
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dlcourse.live.needs import imports
from tools import names, pyodide, wheel
from tools.precompiled import NODE, precompiled

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "_build" / "live"
SOURCES = ROOT / "book" / "_live" / "src"
MAIN = "main.ts"
ENTRIES = {  # a file of the bundle, and its source
    "answers": "answers.ts",
    "cells": "cells/room.ts",
    "exercises": "exercises/room.ts",
    "kernel": "kernel.ts",
    "worker": "worker.ts",
}
LIBRARY = "python_stdlib.zip"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", LIBRARY)
FETCHED = CORE[2:]  # the others are modules, which the browser imports


def main() -> int:
    """Build it all anew; return 0, also where Pyodide cannot be had."""
    shutil.rmtree(TARGET, ignore_errors=True)
    wheels = pyodide.wanted(pyodide.lock()["packages"])
    folder = pyodide.cache()
    try:
        sources = pyodide.fetch(folder, wheels.values())
    except pyodide.Unreachable as error:
        print(f"The book is built without live cells: {error}", file=sys.stderr)
        return 0
    for source in sources:
        print(f"Pyodide's wheels came from {source}; they are kept in {folder}.")
    assemble(TARGET, folder, wheels)
    (TARGET / ".made").touch()
    return 0


def assemble(target: Path, cache: Path, wheels: dict[str, pyodide.Wheel]) -> Path:
    """Write all files into a folder, given the cache of wheels; return the path of live.json."""
    own = _own_wheel(target / "wheels")
    twins = precompiled(cache, pyodide.NPM, own, published(cache, wheels))
    of_core = f"core/{pyodide.version()}-{_digest(twins[LIBRARY])}"
    core = target / of_core
    core.mkdir(parents=True)
    for name in CORE:
        shutil.copy(pyodide.NPM / name, core)
    shutil.copy(twins[LIBRARY], core)
    packages: dict[str, Any] = {}
    for each in wheels.values():
        twin = twins[each.file_name]
        copy = _put(twin, target / "wheels", each.file_name)
        packages[each.name] = _file(copy, target, cache / each.file_name) | {
            "needs": each.needs,
            "imports": each.imports,
        }
    packages["dlcourse"] = _file(own, target) | {
        "needs": ["numpy"],
        "imports": ["dlcourse"],
    }
    about = {
        "pyodide": pyodide.version(),
        "info": pyodide.lock()["info"],
        "core": f"../../{of_core}/",
        "coreFiles": [_file(core / name, target, pyodide.NPM / name) for name in FETCHED],
        "packages": packages,
        "modules": modules(ROOT / "dlcourse", packages),
    }
    with tempfile.TemporaryDirectory() as temporary:
        code = Path(temporary)
        bundle(code)
        (code / "live.json").write_text(json.dumps(about, indent=1), encoding="utf-8")
        listed = json.dumps(names.public(), ensure_ascii=False)
        (code / "names.json").write_text(listed, encoding="utf-8")
        state = hashlib.sha256()
        for path in sorted(code.iterdir()):
            state.update(path.name.encode() + path.read_bytes())
        final = target / "code" / state.hexdigest()[:12]
        final.mkdir(parents=True)
        for path in code.iterdir():
            shutil.copy(path, final)
    return final / "live.json"


def published(cache: Path, wheels: dict[str, pyodide.Wheel]) -> list[Path]:
    """Return the archives of Pyodide that pages load: its standard library, and the wheels."""
    return [pyodide.NPM / LIBRARY, *(cache / each.file_name for each in wheels.values())]


def bundle(folder: Path) -> None:
    """Bundle the TypeScript: the script of every page, one file an entry, and what these share."""
    _esbuild(folder, [str(SOURCES / MAIN)], "--format=iife")
    entries = [f"{n}={SOURCES / s}" for n, s in ENTRIES.items() if (SOURCES / s).exists()]
    _esbuild(folder, entries, "--format=esm", "--splitting")


def _esbuild(folder: Path, entries: list[str], *options: str) -> None:
    subprocess.run(
        [
            str(ROOT / "node_modules" / ".bin" / "esbuild"),
            *entries,
            *("--bundle", "--target=es2022", "--minify", *options),
            *("--log-level=warning", "--legal-comments=none", f"--outdir={folder}"),
        ],
        env={**os.environ, "PATH": f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"},
        check=True,
    )


def _own_wheel(folder: Path) -> Path:
    """Build dlcourse's wheel."""
    with tempfile.TemporaryDirectory() as temporary:
        built = wheel.build(Path(temporary))
        return _put(built, folder, f"dlcourse-{_digest(built)}.whl")


def _put(source: Path, folder: Path, name: str) -> Path:
    """Copy a file into a folder of its content's own, so that no cache gives an older one."""
    place = folder / _digest(source)
    place.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(source, place / name))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _file(path: Path, target: Path, original: Path | None = None) -> dict[str, Any]:
    """Return what live.json says of a file, and of the original that a CDN has in its place."""
    said = {"address": f"../../{path.relative_to(target).as_posix()}", **_content(path)}
    return said | {"published": _content(original)} if original else said


def _content(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def modules(package: Path, packages: dict[str, Any]) -> dict[str, list[str]]:
    """Return which packages a module of ours needs, or a name that our packages pass on.

    The keys are modules and "module:name"; NumPy is always there and is left out.
    """
    owners = {module: name for name, entry in packages.items() for module in entry["imports"]}
    sources = {
        ".".join(path.relative_to(package.parent).with_suffix("").parts).removesuffix(
            ".__init__"
        ): path.read_text(encoding="utf-8")
        for path in sorted(package.rglob("*.py"))
        if "grading" not in path.relative_to(package).parts
    }
    passed_on = {
        f"{module}:{alias}": origin
        for module, source in sources.items()
        for origin, alias in _passed_on(source)
    }

    def needs(key: str, seen: set[str]) -> set[str]:
        key = passed_on.get(key, key)
        if key in seen:
            return set()
        seen.add(key)
        if key in sources:
            return {n for one in _keys(sources[key]) for n in needs(one, seen)}
        module, _, name = key.partition(":")
        if name and f"{module}.{name}" in sources:
            return needs(f"{module}.{name}", seen)
        if name and module in sources:
            return set() if f"{module}:{name}" in passed_on else needs(module, seen)
        owner = owners.get(module.partition(".")[0])
        return {owner} - {"numpy", "dlcourse"} if owner else set()

    table = {key: sorted(needs(key, set())) for key in [*sources, *passed_on]}
    table |= {m: [name] for m, name in owners.items() if name not in ("numpy", "dlcourse")}
    # A package as a whole is imported with each of its modules, and needs nothing by itself.
    bare = {module for module, source in sources.items() if any(_passed_on(source))}
    return {key: found for key, found in table.items() if found and key not in bare}


def _keys(source: str) -> Iterator[str]:
    for module, name in imports(source):
        yield f"{module}:{name}" if name else module


def _passed_on(source: str) -> Iterator[tuple[str, str]]:
    """Yield the module that a package's names come from, and the name, for its `__all__`."""
    tree = ast.parse(source)
    if not any(
        isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
        for node in tree.body
    ):
        return
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield node.module, alias.name


if __name__ == "__main__":
    sys.exit(main())
