"""What is done first in each process that grades, before nbgrader is imported: no time is lost.

nbgrader imports jsonschema, which imports a grammar of web addresses if it finds one; that takes
longer than all the rest together. Nothing here checks a web address.

The tests' matrices are small: threads for them would take time from the other processes.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.forkserver
import os
import sys

UNSAFE = "DLCOURSE_UNSAFE_NO_SANDBOX"  # set to 1: no box, for code that is trusted
_PRELOADED = [__name__, "dlcourse.grading.bulk.task", "dlcourse.grading.bulk.pages"]

if "jsonschema" not in sys.modules:
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # it can't be imported


def start_server() -> None:
    """Start the server that a pool's processes are forked from; it imports what they need."""
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    # It imports once, and has no thread, so a fork is safe.
    multiprocessing.get_context("forkserver").set_forkserver_preload(_PRELOADED)
    multiprocessing.forkserver.ensure_running()
