"""Pages executed side by side, one on each core, before MyST-NB reads them one after the other.

The outputs go into jupyter-cache, where MyST-NB finds them. A page that fails is left to MyST-NB,
which executes it again and reports the error with the page's name and line. The two classes below
are made of jupyter-cache's; they may go when its executor of many pages records the cells' times.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from jupyter_cache import get_cache
from jupyter_cache.executors.basic import ExecutionWorkerLocalMProc, JupyterExecutorLocalMproc
from jupyter_cache.executors.utils import single_nb_execution
from myst_nb.core.read import read_myst_markdown_notebook
from sphinx.application import Sphinx
from sphinx.util import logging

from . import patches

logger = logging.getLogger(__name__)
SECONDS = "course_seconds"  # in the metadata of an executed page
READER = {"name": "myst_nb_md", "type": "plugin"}
# A kernel warns that its talk is not encrypted; it listens on this machine alone, and signs it.
QUIET = ["--IPKernelApp.log_level=ERROR"]


class TimedWorker(ExecutionWorkerLocalMProc):  # type: ignore[misc]  # jupyter-cache is untyped
    """Executes a page, and keeps with it how long each cell took."""

    @staticmethod
    def execute(project_nb: Any, data: Any) -> Any:
        """Execute the page in its own folder.

        The times move from the cells' metadata to the page's: the cache finds a page by its cells.
        """
        result = single_nb_execution(
            project_nb.nb,
            cwd=str(Path(project_nb.uri).parent),
            timeout=data.timeout,
            allow_errors=data.allow_errors,
            record_timing=True,
            extra_arguments=QUIET,
        )
        page = project_nb.nb
        times = [cell.metadata.pop("execution", {}) for cell in page.cells]
        page.metadata[SECONDS] = [_seconds(time) for time in times if time]
        return result


def _seconds(times: dict[str, str]) -> float:
    began, ended = (
        datetime.fromisoformat(times[name].replace("Z", "+00:00"))
        for name in ("iopub.execute_input", "shell.execute_reply")
    )
    return (ended - began).total_seconds()


def seconds_of_cells(app: Sphinx, notebook: Any) -> list[float]:
    """Return how long each code cell of a page ran; nothing where that was not recorded."""
    cache = get_cache(app.config.nb_execution_cache_path)
    try:
        found = cache.get_cache_bundle(cache.match_cache_notebook(notebook).pk).nb
    except KeyError:
        return []
    return list(found.metadata.get(SECONDS, []))


class TimedExecutor(JupyterExecutorLocalMproc):  # type: ignore[misc]  # as above
    """jupyter-cache's executor for many pages at a time, with the times of the cells."""

    _EXECUTION_WORKER = TimedWorker


def pages_to_execute(app: Sphinx) -> list[Path]:
    """Return the book's notebooks whose outputs are not in the cache."""
    cache = get_cache(app.config.nb_execution_cache_path)
    found = []
    for name in sorted(app.project.docnames):
        path = Path(app.project.doc2path(name, True))
        notebook = read_myst_markdown_notebook(path.read_text(encoding="utf-8"))
        if any(cell.cell_type == "code" for cell in notebook.cells):
            try:
                cache.match_cache_notebook(notebook)
            except KeyError:
                found.append(path)
    return found


def _execute(app: Sphinx) -> None:
    app.project.discover(app.config.exclude_patterns, app.config.include_patterns)
    pages = pages_to_execute(app)
    if not pages:
        return
    logger.info("executing %d pages, one on each core", len(pages))
    cache = get_cache(app.config.nb_execution_cache_path)
    records = [cache.add_nb_to_project(str(path), read_data=READER) for path in pages]
    quiet = logging.getLogger(f"{__name__}.workers").logger
    quiet.setLevel("WARNING")  # the executor takes its processes' level from it
    executor = TimedExecutor(cache, logger=quiet)
    with patches.for_kernels():
        executor.run_and_cache(
            filter_pks=[record.pk for record in records],
            timeout=app.config.nb_execution_timeout,
            force=True,
        )


def setup(app: Sphinx) -> None:
    """Execute what is not in the cache as soon as the cache's folder is known."""
    app.connect("builder-inited", _execute)
