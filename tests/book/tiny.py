"""Tiny books, each built in this process in a few seconds with the book's own configuration."""

from __future__ import annotations

import io
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup
from sphinx.application import Sphinx
from sphinx.errors import SphinxWarning
from sphinx.util.docutils import docutils_namespace, patch_docutils

from tools.next.config import sphinx_config

EXTENSION = "book._ext.course_pages"
FRONT = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n\n"


def configuration(folder: Path) -> dict[str, Any]:
    """Return what _config.yml says as Jupyter Book reads it; where that is not, as we do."""
    if find_spec("jupyter_book") is None:  # `make next`
        return sphinx_config(folder)[0]
    from jupyter_book.config import get_final_config

    text = (folder / "_config.yml").read_text(encoding="utf-8")
    config: dict[str, Any]
    config, _ = get_final_config(
        user_yaml=yaml.safe_load(text), cli_config={"latex_individualpages": False}
    )
    return config


def command(root: Path, folder: Path) -> list[str]:
    """Return the command that builds the book of a folder: `make book`'s, or `make next`'s."""
    options = ["-W", "-n", "--keep-going", "--quiet"]
    if find_spec("jupyter_book") is not None:
        return [str(Path(sys.executable).with_name("jupyter-book")), "build", ".", *options]
    shutil.copy(root / "conf.py", folder)
    if not (folder / "tools").exists():
        (folder / "tools").symlink_to(root / "tools")
    return [sys.executable, "-m", "sphinx", *options, ".", "_build/html"]


class TinyBook:
    """A folder that looks like the repository, with pages of its own."""

    def __init__(self, folder: Path, root: Path, pages: dict[str, str]) -> None:
        self.folder = folder
        (folder / "book" / "exercises").mkdir(parents=True)
        locks = ("requirements.lock", "package-lock.json")
        settings = (root / "_config.yml").read_text(encoding="utf-8")
        # Wherever the book itself is published.
        settings = re.sub(r"^  (baseurl|url): .*$", r'  \1: ""', settings, flags=re.MULTILINE)
        (folder / "_config.yml").write_text(settings, encoding="utf-8")
        for name in ("pyproject.toml", *locks, "LICENSE", "NOTICE"):
            shutil.copy(root / name, folder)
        links = ("book/_ext", "book/_static", "book/_templates", "dlcourse", "node_modules")
        for name in (*links, "licences"):
            (folder / name).symlink_to(root / name)
        toc = "format: jb-book\nroot: book/intro\nchapters:\n"
        toc += "".join(f"- file: book/{name}\n" for name in pages if name != "intro")
        (folder / "_toc.yml").write_text(toc if len(pages) > 1 else toc[: toc.index("chapters")])
        for name, text in pages.items():
            self.write(f"{name}.md", text)
        self.write("references.bib", BIBLIOGRAPHY)

    def write(self, name: str, text: str) -> None:
        """Write a file of the folder book/."""
        (self.folder / "book" / name).write_text(text, encoding="utf-8")

    @contextmanager
    def application(self, builder: str = "html") -> Iterator[Sphinx]:
        """Sphinx as Jupyter Book would start it; a warning is an error."""
        config = configuration(self.folder)
        own = {"course_pages": EXTENSION}  # the modules that the tests import, not copies
        config["extensions"] = [own.get(name, name) for name in config["extensions"]]
        out = self.folder / "_build"
        warnings = io.StringIO()
        with patch_docutils(), docutils_namespace():
            app = Sphinx(
                self.folder,
                None,  # no conf.py: all of it stands in _config.yml
                out / builder,
                out / ".doctrees",
                builder,
                confoverrides=config,
                status=None,
                warning=warnings,
                warningiserror=True,
            )
            yield app
            if app.statuscode:  # since Sphinx 8.1 a warning lets a build end, and fail
                raise SphinxWarning(warnings.getvalue())

    def build(self, builder: str = "html") -> None:
        """Build it all."""
        with self.application(builder) as app:
            app.build()

    def page(self, name: str) -> BeautifulSoup:
        """Return a built page, parsed."""
        html = (self.folder / f"_build/html/{name}.html").read_text(encoding="utf-8")
        return BeautifulSoup(html, "html.parser")


BIBLIOGRAPHY = """@article{novikoff1962,
  author = {Novikoff, Albert B. J.}, title = {On convergence proofs}, journal = {Symposium},
  year = {1962}
}
"""
INTRO = (
    FRONT
    + """# Draw a line

A {term}`line` is what $y = wx + b$ draws {footcite:p}`novikoff1962`.

```{code-cell} ipython3
---
mystnb:
  figure: {name: fig-line, caption: A line that rises.}
  image: {alt: 'A blue line, "y = x", rises & goes on.'}
tags: [hide-input]
---
import matplotlib.pyplot as plt
from dlcourse.plotting import BLUE, use_course_style

use_course_style()
fig, ax = plt.subplots(figsize=(3, 1.5))
ax.plot([0, 1], color=BLUE);
```

```{code-cell} ipython3
---
mystnb:
  figure: {name: fig-small, caption: "The line, small."}
  image: {alt: A small line., width: 150px, classes: thin}
---
fig
```

```{code-cell} ipython3
from dlcourse.figures import moving_figure

def draw(_, slope):
    fig, ax = plt.subplots(figsize=(3, 1.5))
    ax.plot([0, slope], color=BLUE)
    ax.set(ylim=(0, 3))
    return fig

figure = moving_figure(draw, {"up": [1.0, 2.0]}, label="slope",
                       describe=lambda _, slope: f"{'extra' + 'ordinary'}: slope {slope}.")
```

```{code-cell} ipython3
---
mystnb:
  figure: {name: fig-moving, caption: A line that moves.}
  image: {alt: 'A <line> "up".'}
---
figure
```

```{code-cell} ipython3
---
mystnb:
  figure: {name: fig-again, caption: The line once more.}
  image: {alt: A line again.}
---
figure
```

```{figure} _static/logo.svg
:name: fig-logo
:alt: The logo.

A picture that no cell drew.
```

```{code-cell} ipython3
from dlcourse.proof import show

show("the slope", 1.0, equals=1.0, claim="P1")
```

```{code-cell} ipython3
---
tags: [fold]
---
show("the slope again", 1.0, at_least=0.5, control={"no slope": 0.0}, claim="P1")
```

```{claims} intro
```

```{footbibliography}
```
"""
)
SECOND = (
    FRONT
    + """# Second page

$$
y = wx + b
$$ (eq-line)

Equation {eq}`eq-line` is a <span id="claim">claim</span> <span id="claim-to">to</span> **fame**.

There are {counted}`claims` claims; this page: {counted}`second`.

```{code-cell} ipython3
import os

print("threads:", os.environ.get("OPENBLAS_NUM_THREADS"))
```
"""
)
LINE = (
    FRONT
    + """# A line

```{symbols}
$w$, $x$ | weight and input
$W$ | all weights
$\\eta$ | the rate | step
```

A line is $wx$, many are $W x$. Move $w$ by $\\eta$.
"""
)
TOLD = (
    FRONT
    + """# Told again

A line costs \\$5 \\*net\\*. Take a {term}`line`, see [](intro.md) {footcite:p}`novikoff1962`.

$$
y = |w| x
$$ (eq-told)

In {eq}`eq-told` it is `a|b`.

:::{admonition} Predict
:class: tip
Does $w$ rise?
:::

- one
  - *two*
- **three**

| size | code |
|---|---|
| $\\|w\\|$ | `a\\|b` |

<details class="aside"><summary>✓ a &lt; b</summary>

Words.

</details>

```{code-cell} ipython3
w = 2
```

<details class="aside"><summary>Why_not?</summary>

```{code-cell} ipython3
:tags: [hide-input]
print(w)
```

</details>

```{figure} _static/logo.svg
:name: fig-told
:alt: A <logo>.

The *logo*.
```

## Sources

```{footbibliography}
```

```{code-cell} ipython3
:tags: [remove-cell]
w + 1
```
"""
)
CLAIMS = """- {id: P1, chapter: intro, notes: A line rises., verdict: holds, right: It has | had.}
- {id: P2, chapter: intro, notes: A line falls., verdict: loose, right: Some do.}
"""
ERRATA = """- {page: book/second, old: "It is | was.", new: It is., was: 0.1.0, mended: 0.3.0}
- {page: book/intro, claim: P1, old: "slip: No.", why: Seen., was: 0.1.0, mended: 0.2.0}
"""
STRANGERS = {
    "record.json": """{"ps1/a/wrong_x.py": "named", "ps1/a/wrong_y.py": "named",
        "ps1/a/wrong_z.py": "silent", "ps1/a/wrong_k.py": "kept", "ps1/a/right_x.py": "refused",
        "ps2/b/right_y.py": "full", "ps2/b/wrong_x.py": "named"}""",
    "judged.json": """{"ps1/a/wrong_x.py": "N", "ps1/a/wrong_y.py": "G",
        "ps2/b/wrong_x.py": "F"}""",
}
PAGES = {
    "intro": INTRO,
    "second": SECOND,
    "01_line": LINE,
    "02_told": TOLD,
    "notation": "# Notation\n\n```{all-symbols}\n```\n",
    "ledger": "# Ledger\n\n```{ledger}\n```\n",
    "grader": "# Grader\n\n```{bank}\n```\n\n```{strangers}\n```\n\n```{attacks}\n```\n",
    "accessibility": "# Accessibility\n\n```{accessibility}\n```\n\n```{reading-order}\n```\n",
    "glossary": "# Glossary\n\n:::{glossary}\nline\n  What has no end.\n:::\n",
    "references": "# References\n\n```{bibliography}\n:all:\n```\n",
    "errata": "# Errata\n\n```{errata}\n```\n",
    "licences": "# Licences\n\n```{licences} data\n```\n\n```{licences} parts\n```\n",
}


def whole(folder: Path, root: Path) -> TinyBook:
    """Return a tiny book with something for each module of the extension, not yet built."""
    book = TinyBook(folder, root, PAGES)
    book.write("claims.yml", CLAIMS)
    book.write("errata.yml", ERRATA)
    (folder / "tests" / "strangers").mkdir(parents=True)
    for name, text in STRANGERS.items():
        (folder / "tests" / "strangers" / name).write_text(text, encoding="utf-8")
    return book
