"""Looks at an open page that a reader may need to have otherwise: zoomed, in forced colours, still.

Each look returns what does not hold, a sentence each, and leaves the page as it was.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.book.barriers import STILL

# A window of 1280 by 1024 pixels, enlarged: so many CSS pixels are left (WCAG 1.4.4 and 1.4.10).
ZOOMED = {"200": (640, 512), "400": (320, 256)}

# The page's own script hears of each fold before this does.
OPEN_ALL = """async () => {
  const closed = [...document.querySelectorAll('details:not([open])')];
  await Promise.all(closed.map(part => new Promise(done => {
    part.addEventListener('toggle', done, {once: true});
    part.open = true;
  })));
}"""

# Code, tables and formulas may be wider than the window if they scroll by themselves.
REFLOW = """() => {
  const room = document.documentElement.clientWidth;
  const faults = [];
  const width = document.documentElement.scrollWidth;
  if (width > room) faults.push(`the page is ${width} pixels wide in a window of ${room}`);
  const scrolls = part => {
    for (let box = part; box && box.tagName !== 'MAIN'; box = box.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)
        && box.scrollWidth > box.clientWidth) return true;
    return false;
  };
  const parts = 'main :is(h1, h2, h3, h4, p, li, dt, dd, td, th, pre, summary, figcaption, '
    + 'img, svg, button, input)';
  for (const part of document.querySelectorAll(parts)) {
    const seen = part.checkVisibility({visibilityProperty: true, opacityProperty: true});
    if (part.closest('.math, dialog, noscript') || !seen) continue;
    const {left, right, width, height} = part.getBoundingClientRect();
    if (width < 2 || height < 2 || (right <= room + 1 && left >= -1) || scrolls(part)) continue;
    faults.push(`cut off at ${Math.round(right)} of ${room}: ${part.outerHTML.slice(0, 80)}`);
  }
  const before = [innerHeight * 0.25, innerHeight * 0.75];
  const stays = before.map(y => document.elementsFromPoint(room / 2, y).find(part =>
    ['fixed', 'sticky'].includes(getComputedStyle(part).position)
      && !part.closest('main') && part.getBoundingClientRect().width > room / 2));
  if (stays.some(part => part)) faults.push('what stays in place covers the text');
  return faults;
}"""

# A drawing has colours of its own, so it needs the ground that it was drawn for.
FORCED = """() => {
  const faults = [];
  if (!matchMedia('(forced-colors: active)').matches) return ['the colours are not forced'];
  const root = document.documentElement.dataset;
  const {theme} = root;
  for (root.theme of ['light', 'dark']) {
    for (const picture of document.querySelectorAll('article figure :is(img, .moving-figure)')) {
      if (!picture.getBoundingClientRect().width) continue;
      const colour = getComputedStyle(picture).backgroundColor;
      const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
      const light = (red + green + blue) / 765;
      if (alpha < 1 || (root.theme === 'dark' ? light > 0.25 : light < 0.75))
        faults.push(`${root.theme}: a figure on ${colour}: ${picture.closest('figure').id}`);
    }
  }
  root.theme = theme;
  const at = document.activeElement;
  for (const part of document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')) {
    if (!part.checkVisibility({visibilityProperty: true})) continue;
    part.focus({focusVisible: true, preventScroll: true});
    if (document.activeElement !== part) continue;
    const {outlineStyle, outlineWidth} = getComputedStyle(part);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1)
      faults.push(`the focus is not seen: ${part.outerHTML.slice(0, 80)}`);
  }
  at.focus?.({preventScroll: true});
  if (document.activeElement !== at) document.activeElement.blur();
  scrollTo(0, 0);
  return faults;
}"""

MOVING = """() => {
  const faults = [];
  const longest = text => Math.max(...text.split(',').map(one => parseFloat(one)
    * (one.trim().endsWith('ms') ? 0.001 : 1)));
  const parts = 'body :not(math, math *, .katex-html, .katex-html *, pre *, svg *)';
  for (const part of document.querySelectorAll(parts)) {
    for (const layer of [null, '::before', '::after']) {
      const style = getComputedStyle(part, layer);
      if (layer && style.content === 'none') continue;
      const moves = style.transitionProperty !== 'none' && longest(style.transitionDuration) > 0.01
        || style.animationName !== 'none' && longest(style.animationDuration) > 0.01
        || style.scrollBehavior === 'smooth';
      if (moves) faults.push(`it moves: ${part.outerHTML.slice(0, 80)} ${layer ?? ''}`);
    }
  }
  for (const play of document.querySelectorAll('.moving-play'))
    if (play.checkVisibility()) faults.push('a figure offers to play');
  for (const slider of document.querySelectorAll('.moving input[type=range]'))
    if (!slider.checkVisibility()) faults.push('a figure has lost its slider');
  return faults;
}"""

PAPER = """() => {
  const faults = [];
  const shown = part => part.checkVisibility({visibilityProperty: true})
    && part.getBoundingClientRect().height > 1;
  const furniture = 'header.bd-header, .bd-sidebar-primary, .bd-sidebar-secondary, '
    + '.bd-header-article, .prev-next-footer, .live-open, .moving-controls, button';
  for (const part of document.querySelectorAll(furniture))
    if (shown(part) && !part.closest('main form'))
      faults.push(`printed, and of no use on paper: ${part.outerHTML.slice(0, 80)}`);
  if (![...document.querySelectorAll('main h1')].some(shown)) faults.push('no title is printed');
  const light = colour => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map(value => value / 255)
      .map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const part of document.querySelectorAll('article :is(h1, h2, p, li, td, pre)')) {
    if (!shown(part)) continue;
    const contrast = 1.05 / (light(getComputedStyle(part).color) + 0.05);
    if (contrast < 4.5) faults.push(`too pale on white paper: ${part.outerHTML.slice(0, 80)}`);
  }
  return faults;
}"""

UNSCRIPTED = """() => {
  const faults = [];
  const shown = part => part.checkVisibility({visibilityProperty: true})
    && part.getBoundingClientRect().width > 1;
  for (const figure of document.querySelectorAll('article figure'))
    if (![...figure.querySelectorAll('img, svg')].some(shown))
      faults.push(`no picture: ${figure.id}`);
  for (const part of document.querySelectorAll('button, input, select, textarea, [role=button]'))
    if (shown(part)) faults.push(`dead without a script: ${part.outerHTML.slice(0, 80)}`);
  for (const formula of document.querySelectorAll('article .math'))
    if (!formula.querySelector('math')) faults.push(`no formula: ${formula.textContent}`);
  for (const fold of document.querySelectorAll('article details')) {
    fold.open = true;
    const [, ...inside] = fold.children;
    if (fold.checkVisibility() && !inside.some(shown))
      faults.push(`a fold opens to nothing: ${fold.outerHTML.slice(0, 80)}`);
  }
  for (const sentence of document.querySelectorAll('.moving output'))
    if (!shown(sentence)) faults.push('a moving figure says nothing');
  const links = [...document.querySelectorAll('nav a[href$=".html"]')].filter(shown);
  if (links.length < 14) faults.push(`only ${links.length} pages can be reached`);
  return faults;
}"""


def reflow(page: Page, zoom: str) -> list[str]:
    """Return what is cut off, or makes the page scroll sideways, where it is enlarged so far."""
    before = page.viewport_size
    assert before is not None
    width, height = ZOOMED[zoom]
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(OPEN_ALL)
    faults: list[str] = page.evaluate(REFLOW)
    page.set_viewport_size(before)
    return faults


def forced_colours(page: Page) -> list[str]:
    """Return what is lost where the system's colours take the place of the page's."""
    page.emulate_media(forced_colors="active")
    faults: list[str] = page.evaluate(FORCED)
    page.emulate_media(forced_colors="none")
    return faults


def stillness(page: Page) -> list[str]:
    """Return what moves though the reader asked for less motion."""
    page.emulate_media(reduced_motion="reduce")
    faults: list[str] = page.evaluate(MOVING)
    page.emulate_media(reduced_motion="no-preference")
    return faults


def on_paper(page: Page) -> list[str]:
    """Return what is printed and should not be, and what is too pale for white paper.

    The page is in dark colours when it is printed.
    """
    theme = page.evaluate("document.documentElement.dataset.theme")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # as a browser does that prints
    faults: list[str] = page.evaluate(PAPER)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
    return faults


def unscripted(page: Page) -> list[str]:
    """Return what is missing or dead in a page that was opened without JavaScript."""
    faults: list[str] = page.evaluate(UNSCRIPTED)
    return faults


FOCUS = """places => {
  const part = document.activeElement;
  if (!part || part === document.body) return null;
  const marked = [part, ...part.querySelectorAll('*')].some(one => {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 || boxShadow !== 'none';
  });
  const {left, top, right, bottom} = part.getBoundingClientRect();
  const inside = (x, y) => {
    const seen = document.elementFromPoint(x, y);
    const over = seen && !part.contains(seen) && !seen.contains(part);
    return seen && !over;
  };
  const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
  const points = [[middle, centre], [left + 2, top + 2], [right - 2, bottom - 2]];
  return {
    place: places.indexOf(part),
    words: part.outerHTML.slice(0, 80),
    seen: marked,
    clear: points.some(([x, y]) => inside(x, y)),
  };
}"""
REACHABLE = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter(part => part.tabIndex >= 0 && !part.disabled
    && part.checkVisibility({visibilityProperty: true}))
  .filter(part => part.type !== 'radio' || part.checked)"""


def tab_walk(page: Page) -> tuple[int, list[str]]:
    """Press Tab through a whole page; return how often it stopped, and what went wrong.

    It has to stop at each thing that can be used, in the page's order, and its mark has to be seen.
    """
    page.emulate_media(reduced_motion="reduce")  # what comes into the window is there at once
    places = page.evaluate_handle(REACHABLE)
    count: int = places.evaluate("places => places.length")
    faults: list[str] = []
    stops: list[int] = []
    for _ in range(count + 1):
        page.keyboard.press("Tab")
        at: dict[str, Any] | None = places.evaluate(FOCUS)
        if at and not (at["seen"] and at["clear"]):  # it is only coming in
            page.evaluate(STILL)
            at = places.evaluate(FOCUS)
        if at is None:
            break
        stops.append(at["place"])
        if not at["seen"]:
            faults.append(f"the focus is not seen: {at['words']}")
        if not at["clear"]:
            faults.append(f"the focus is under something else: {at['words']}")
    missed = set(range(count)) - set(stops)
    if missed:
        faults.append(f"{len(missed)} of {count} places are not reached")
    if stops != sorted(set(stops)):
        faults.append("the order is not the page's")
    if len(stops) > count:
        faults.append("the way does not end")
    return len(stops), faults
