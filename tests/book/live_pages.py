"""What tests of live pages share: a tiny book with cells of every kind, a stand-in for Python."""

from __future__ import annotations

from playwright.sync_api import Route

from tests.book.tiny import FRONT

# The numbers of the cells count the one that the page does not show.
SETUP, UNSEEN, TEXT, WRONG, FIGURE, FORMULA, STATEMENT, MOVING = range(1, 9)
CELLS = (
    FRONT
    + """# Cells of every kind

```{code-cell} ipython3
:tags: [remove-output]
import sympy as sp
import matplotlib.pyplot as plt

from dlcourse.plotting import BLUE, use_course_style

use_course_style()
```

```{code-cell} ipython3
:tags: [remove-cell]
unseen = 40
```

```{code-cell} ipython3
total = unseen + 2
print("the sum is", total)
```

```{code-cell} ipython3
def double(number):
    return number * 2

double(total)
```

```{code-cell} ipython3
---
mystnb:
  figure: {name: fig-live, caption: A line that lives.}
  image: {alt: A blue line rises from 0 to 1.}
tags: [hide-input]
---
fig, ax = plt.subplots(figsize=(3, 1.5))
ax.plot([0, 1], color=BLUE);
```

```{code-cell} ipython3
x = sp.Symbol("x")
sp.sqrt(x) / 2
```

```{code-cell} ipython3
from dlcourse.proof import prove

prove(sp.sin(x) ** 2 + sp.cos(x) ** 2, 1)
```

```{code-cell} ipython3
---
mystnb:
  image: {alt: A line whose slope the slider sets.}
---
from dlcourse.figures import moving_figure

def draw(_, slope):
    fig, ax = plt.subplots(figsize=(3, 1.5))
    ax.plot([0, slope], color=BLUE)
    return fig

moving_figure(draw, {"up": [1.0, 2.0]}, label="slope", describe=lambda _, slope: f"slope {slope}")
```
"""
)
PAGES = {"intro": CELLS, "quiet": "# No code\n\nNothing here is live.\n"}

# Stands for kernel.js, so that what the interface says and does can be seen without waiting for
# Python. A test speaks for it through `window.python`.
STAND_IN = """
export class Kernel {
  constructor() {
    this.state = {phase: "idle", progress: null, spare: "none", python: null, trouble: null};
    this.listeners = {state: [], lost: []};
    this.ran = [];
    window.python = this;
  }
  on(name, listen) { this.listeners[name].push(listen); }
  say(name, about) { for (const listen of this.listeners[name]) listen(about); }
  is(phase, progress = null) {
    this.state = {...this.state, phase, progress};
    this.say("state", this.state);
  }
  prefetch() {}
  start() {
    this.is("loading");
    return new Promise((done, fail) => {
      this.ready = () => { this.is("ready"); done(); };
      this.fail = (words) => { this.is("failed"); fail(new Error(words)); };
    });
  }
  run(cell, show) {
    this.ran.push(cell);
    this.is("running");
    this.show = show;
    return new Promise((done) => {
      this.done = (status = "ok", lost = null) => {
        this.is("ready");
        done({status, seconds: 0, lost});
      };
    });
  }
  async stop() { this.is("stopping"); this.done("stopped"); }
  async reset() { this.wasReset = true; }
  close() {}
}
"""


def spoilt(route: Route) -> None:
    """Let a file arrive with one bit changed."""
    answer = route.fetch()
    body = answer.body()
    route.fulfill(response=answer, body=body[:1000] + bytes([body[1000] ^ 1]) + body[1001:])


def missing(route: Route) -> None:
    """Let a file be missing."""
    route.fulfill(status=404)
