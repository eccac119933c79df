"""The book's size, as the introduction gives it: what counts as a word, a cell, an exercise."""

from __future__ import annotations

from pathlib import Path

import pytest

from book._ext.course_pages.counted import Length, length
from tests.book.conftest import CHAPTERS

PAGE = """---
file_format: mystnb
---

# One two

Three {term}`four` [five](06_target.md) $x + y = z$, six.

:::{admonition} Seven
:class: tip
Eight.
:::

$$
a = b
$$ (eq-label)

```{code-cell} ipython3
shown = 1
```

```{code-cell} ipython3
:tags: [fold]
prove(1, 1)
```

```{code-cell} ipython3
---
mystnb:
  figure:
    name: fig
tags: [hide-input]
---
plot()
```

```{exercise} one
```
"""


def test_words_open_cells_and_exercises_are_counted() -> None:
    found = length(PAGE)
    assert (found.cells, found.exercises) == (1, 1)
    assert found.words == 8
    assert length(PAGE.replace(":tags: [fold]\n", "")).cells == 2


def test_of_an_aside_the_line_counts_and_not_what_it_opens_to() -> None:
    line = '<details class="aside"><summary>Why it is so</summary>'
    inner = "Eleven more words.\n\n```{code-cell} ipython3\nshown = 2\n```\n"
    found = length(f"{PAGE}\n{line}\n\n{inner}\n</details>\n\nTwelve.\n")
    assert (found.words, found.cells) == (8 + 4 + 1, 1)


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_can_be_read_in_twenty_minutes(name: str, root: Path) -> None:
    found = length((root / f"{name}.md").read_text(encoding="utf-8"))
    assert found.words <= 2_800
    assert found.cells <= 40
    assert found.minutes <= 20


@pytest.mark.parametrize(("words", "cells", "minutes"), [(2500, 40, 20), (200, 0, 1), (0, 60, 11)])
def test_minutes_follow_from_both(words: int, cells: int, minutes: int) -> None:
    assert Length(words, cells, 7).minutes == minutes
    assert str(Length(words, cells, 7)) == f"{minutes} min, 7 exercises"
