"""Make the book's PDF or its EPUB of the built pages: python -m tools.paper pdf, or epub."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from dlcourse import __version__
from tools.paper import contents, epub, pdf
from tools.paper.printing import PaperError, chromium
from tools.paper.speech import Speaker

ROOT = Path(__file__).resolve().parents[2]
MAKERS = {"pdf": pdf.make, "epub": epub.make}


def main(kinds: list[str], root: Path = ROOT) -> int:
    """Write into _build/downloads, and say what; return 0, or 1 with what is wrong."""
    try:
        book = contents.read(root, __version__)
        with Speaker() as speaker, chromium() as page:
            for kind in kinds:
                began = time.monotonic()
                build = root / "_build"
                files = MAKERS[kind](book, build / "html", build / "downloads", page, speaker)
                _tell(files, time.monotonic() - began)
    except PaperError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _tell(files: list[Path], seconds: float) -> None:
    others = f", and one for each chapter in {files[-1].parent}" if files[1:] else ""
    weight = files[0].stat().st_size / 1e6
    print(f"{files[0]} ({weight:.1f} MB, in {seconds:.0f} s){others}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
