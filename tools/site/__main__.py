"""Make what goes out of the built book: python -m tools.site, or python -m tools.site zip."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import dlcourse
from dlcourse.grading.address import SETTING, AddressError, of_book
from tools.paper.files import OFFLINE
from tools.site.making import Broken, Site, make
from tools.site.offline import pack

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "_build"
DOWNLOADS = BUILD / "downloads"
LARGE = 25 << 20  # bytes; Cloudflare Pages takes no larger file


def main(arguments: list[str]) -> int:
    """Write _build/site, or the zip if that is asked for; return 0, or 1 with the reasons."""
    try:
        address = of_book(ROOT)
        if arguments == ["zip"]:
            _pack(address)
        else:
            _tell(make(BUILD / "html", BUILD / "site", address, DOWNLOADS))
    except (Broken, AddressError) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


def _pack(address: str) -> None:
    """Pack a site that has not got the zip in it, and whose pages do not lead to it."""
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as temporary:
        folder = Path(temporary) / "site"
        make(BUILD / "html", folder, address, DOWNLOADS, without=OFFLINE)
        path = pack(folder, DOWNLOADS, dlcourse.__version__)
    print(f"The book for reading offline ({path.stat().st_size / 1e6:.0f} MB): {path}")
    print("Unpack it; START.txt in it says how to begin. `make site` takes it along.")


def _tell(site: Site) -> None:
    """Say what there is, and what a host would ask."""
    size = sum((site.folder / name).stat().st_size for name in site.files)
    print(f"The site ({len(site.files)} files, {size / 1e6:.0f} MB): {site.folder}")
    if site.address:
        print(f"It is made for {site.address}")
    else:
        print(
            f"{SETTING} is empty: it works on any host and in any folder of one, but it has no "
            "canonical addresses, no whole link previews and no sitemap, and its 404 page looks "
            "for the book at the top of the host."
        )
    print(f"To look at it: {Path(sys.executable)} -m tools.serve 8000 {site.folder}")
    for name in site.files:
        if (site.folder / name).stat().st_size > LARGE:
            print(f"Larger than Cloudflare Pages takes (25 MiB): {name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
