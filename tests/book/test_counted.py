"""The book's size, as the introduction gives it: what counts as a word, a cell, an exercise."""

from __future__ import annotations

import pytest

from book._ext.course_pages.counted import Length, length

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


@pytest.mark.parametrize(("words", "cells", "minutes"), [(2500, 40, 20), (200, 0, 1), (0, 60, 11)])
def test_minutes_follow_from_both(words: int, cells: int, minutes: int) -> None:
    assert Length(words, cells, 7).minutes == minutes
    assert str(Length(words, cells, 7)) == f"{minutes} min, 7 exercises"
