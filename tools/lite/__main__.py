"""Build JupyterLite with the course's notebooks, and try it: python -m tools.lite.

It lands in _build/lite/site, apart from the book: no page leads there. All that it loads lies in
the folder; nothing is asked of another host.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools import notebooks, pyodide
from tools.lite import build, check

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Build and try it; return 0, or 1 with the reason."""
    folder = ROOT / "_build" / "lite"
    contents = folder / "contents"
    try:
        notebooks.write(notebooks.OFFERED, ROOT / "solutions", contents)
        site = build.build(folder, contents)
    except (notebooks.NoNotebooksError, pyodide.Unreachable, build.LiteError) as error:
        print(f"JupyterLite cannot be built: {error}", file=sys.stderr)
        return 1
    try:
        said = check.try_cells(site, "chapters/01_perceptron.ipynb", "cut at 2.3 cm")
        if "✓ measured" not in said:
            raise check.NotWorkingError(f"a cell of chapter 1 says {said!r}")
    except check.NotWorkingError as error:
        print(f"JupyterLite is built in {site}, and does not work: {error}", file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    print(f"In Chromium, with no other host: {said}")
    print(f"{site}: {size / 1e6:.0f} MB. Put it on any host, or look: python -m tools.lite.check")
    return 0


if __name__ == "__main__":
    sys.exit(main())
