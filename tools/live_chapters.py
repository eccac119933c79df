"""Run every chapter's cells in the browser's Python, and list what differs from the book.

This is make livechapters, after make book. It takes some minutes. The tests run the shortest
chapter; what may differ, and why, is in tests/live/chapters.py.
"""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from tests.live.chapters import CHAPTERS, compared


def main() -> int:
    """Print each difference; return 0 if there is none, else 1."""
    began = time.monotonic()
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        found = [line for lines in pool.map(compared, CHAPTERS) for line in lines]
    for line in found:
        print(line)
    seconds = time.monotonic() - began
    print(f"{len(CHAPTERS)} chapters in {seconds:.0f} s: {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
