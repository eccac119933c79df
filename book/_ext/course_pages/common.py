"""What several parts of the extension need: the guard of HTML builds, Markdown as nodes, drawings.

"Drawn" is an SVG that a cell left in MyST-NB's folder of outputs, whatever its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective


def after_html(app: Sphinx, work: Callable[[Sphinx], None], priority: int = 500) -> None:
    """Do the work when a build has ended well and its pages are HTML."""

    def finished(app: Sphinx, exception: Exception | None) -> None:
        if exception is None and app.builder.format == "html":
            work(app)

    app.connect("build-finished", finished, priority=priority)


def parsed(directive: SphinxDirective, lines: list[str], path: Path, name: str) -> nodes.container:
    """Return lines of Markdown as nodes, in a container whose class is `name`.

    A problem in them is reported as one of the file `path`, where they come from.
    """
    container = nodes.container(classes=[name])
    directive.state.nested_parse(StringList(lines, source=str(path)), 0, container)
    return container


def outputs(env: BuildEnvironment) -> Path:
    """Return the folder in which MyST-NB leaves the executed notebooks and their figures."""
    return Path(env.mystnb_config.output_folder)


def drawn(document: nodes.document, env: BuildEnvironment) -> Iterator[tuple[nodes.image, Path]]:
    """Return a page's images that a cell drew as SVG, each with its file."""
    folder = outputs(env)
    for image in list(document.findall(nodes.image)):
        path = (Path(env.srcdir) / image["uri"]).resolve()
        if path.suffix == ".svg" and path.parent == folder and path.exists():
            yield image, path
