"""Put together what the tests found of the pages' accessibility: python -m tools.accessibility.

Each test that looks at pages leaves its part in _build/looks. The book's page "Accessibility" reads
the record, _build/accessibility.json, when it is built again. The record is left as it is where
nothing has changed since: neither a page, nor what was found, nor the browser.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from dlcourse import __version__
from tools.browser import chromium_path

ROOT = Path(__file__).resolve().parents[1]
RECORD = "_build/accessibility.json"
LOOKS = "_build/looks"
PAGE = "book/accessibility.html"  # the page that is made of the record
CHECKS = (
    "axe",
    "keyboard",
    "zoom-200",
    "zoom-400",
    "forced-colours",
    "reduced-motion",
    "print",
    "no-script",
    "order",
    "lettering",
)


def gathered(root: Path) -> dict[str, Any]:
    """Return what was found, by check; SystemExit where a check has not been made."""
    parts = {check: root / LOOKS / f"{check}.json" for check in CHECKS}
    missing = [check for check, path in parts.items() if not path.exists()]
    if missing:
        raise SystemExit(
            f"{LOOKS} has no {', '.join(missing)}: these looks at the pages have not been taken. "
            "Run: .venv/bin/pytest -m browser"
        )
    return {check: json.loads(path.read_text(encoding="utf-8")) for check, path in parts.items()}


def pages(html: Path) -> str:
    """Return a digest of the built pages, but for the one that is made of the record."""
    state = hashlib.sha256()
    for path in sorted(html.rglob("*.html")):
        name = path.relative_to(html).as_posix()
        if name != PAGE:
            state.update(name.encode() + b"\0" + path.read_bytes())
    return state.hexdigest()[:16]


def versions(root: Path) -> dict[str, str]:
    """Return with what the pages were looked at."""
    said = subprocess.run(
        [chromium_path(), "--version"], capture_output=True, text=True, check=True
    ).stdout
    axe = json.loads((root / "node_modules/axe-core/package.json").read_text(encoding="utf-8"))
    browser = " ".join(said.split()[:2])  # without the distribution's own words
    return {"version": __version__, "browser": browser, "axe": str(axe["version"])}


def write(path: Path, record: dict[str, Any]) -> None:
    """Write the record with today's date, unless all but the date stands there already."""
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    if {**known, "date": None} == {**record, "date": None}:
        return
    text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    path.write_text(text, encoding="utf-8")


def main(root: Path = ROOT) -> int:
    """Write the record; return 0."""
    checks = gathered(root)
    record = {
        "date": date.today().isoformat(),
        **versions(root),
        "pages": pages(root / "_build" / "html"),
        "checks": checks,
    }
    write(root / RECORD, record)
    faults = sum(len(f) for part in checks.values() for f in part["found"].values())
    print(f"{faults} barriers: {os.path.relpath(root / RECORD, root)}; make book shows them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
