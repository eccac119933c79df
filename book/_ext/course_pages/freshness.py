"""Outputs that cannot be stale: the cache is keyed on what the pages' code depends on.

jupyter-cache runs a page again when the page's own code changes. What the code imports counts as
well, so the cache's folder bears a digest of dlcourse and of the locked toolchain. It lies beside
the built pages, so that a build at another place has its own. And what makes
HTML of the outputs is a configuration value, so that Sphinx writes all pages again when it changes.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

_SUFFIXES = {".py", ".mplstyle", ".csv", ".gz"}
_NO_PAGE_IMPORTS = {"exercises", "grading", "live"}


def digest(root: Path) -> str:
    """Return a digest of Python's version, the lock, and what of dlcourse a page can import."""
    package = root / "dlcourse"
    files = [p for p in package.rglob("*") if p.suffix in _SUFFIXES]
    files = [p for p in files if not _NO_PAGE_IMPORTS & set(p.relative_to(package).parts)]
    state = hashlib.sha256(sys.version.encode())
    for path in [root / "requirements.lock", *sorted(files)]:
        state.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return state.hexdigest()[:16]


def maker_digest(root: Path) -> str:
    """Return a digest of what makes the pages: this extension, the templates, the assignments."""
    files = [*(root / "book" / "_ext").rglob("*.py")]
    files += (root / "book" / "_templates").rglob("*.html")
    for folder in ("algebra", "exercises", "figures"):
        files += (root / "dlcourse" / folder).glob("*.py")
    files += [root / "dlcourse" / "grading" / "assignments.py", root / "package-lock.json"]
    state = hashlib.sha256()
    for path in sorted(files):
        state.update(path.read_bytes())
    return state.hexdigest()[:16]


def _choose_cache(app: Sphinx, config: Any) -> None:
    root = Path(app.srcdir)
    caches = Path(app.outdir).parent / "executed"
    cache = caches / digest(root)
    if caches.exists():
        for old in caches.iterdir():
            if old != cache:
                shutil.rmtree(old)
    config.nb_execution_cache_path = str(cache)
    config.course_pages_digest = maker_digest(root)


def setup(app: Sphinx) -> None:
    """Set the cache's folder before MyST-NB reads its configuration."""
    app.add_config_value("course_pages_digest", "", "env")
    app.connect("config-inited", _choose_cache, priority=100)
