"""What an account finds in folders that are not its own: run as that account, by its Python.

python seen.py EXCHANGE FOLDER… with one text a line on standard input: prints, as JSON, for each
text the files that hold it, under "gradebooks" those that are one, and under "moved" the folders of
the exchange that it could rename, and with that put another in their place.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Look everywhere below the folders, and say what was found."""
    texts = [line.rstrip("\n") for line in sys.stdin]
    found: dict[str, list[str]] = {name: [] for name in (*texts, "gradebooks", "moved")}
    for folder in sys.argv[1:]:
        for at, folders, names in os.walk(folder):  # goes past what it may not list
            folders[:] = [name for name in folders if name != ".venv"]  # Python's own, and large
            for name in folders if folder == sys.argv[1] else []:
                if _renamed(Path(at) / name):
                    found["moved"].append(f"{at}/{name}")
            for name in names:
                path = Path(at) / name
                try:
                    data = path.read_bytes()
                except OSError:
                    continue
                if data.startswith(b"SQLite format 3") and b"submitted_assignment" in data:
                    found["gradebooks"].append(str(path))
                for text in texts:
                    if text.encode() in data or json.dumps(text)[1:-1].encode() in data:
                        found[text].append(str(path))
    print(json.dumps(found))


def _renamed(path: Path) -> bool:
    other = path.with_name(f"{path.name}.moved")
    try:
        path.rename(other)
    except OSError:
        return False
    other.rename(path)
    return True


if __name__ == "__main__":
    main()
