"""The moving figures of the built pages in a real browser: by hand, by keyboard, and without."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.book.barriers import barriers
from tests.book.conftest import PAGES, parsed
from tests.book.test_browser import (  # noqa: F401 - the fixtures are asked for by their names
    OPPOSITES,
    Visit,
    address,
    browser,
    visit,
)
from tests.book.test_pages import SENTENCE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("moving")]

STATE = """figure => {
  const lists = [...figure.querySelectorAll('.moving-positions ol')];
  const radio = figure.querySelector('input[type=radio]:checked');
  const slider = figure.querySelector('input[type=range]');
  const output = figure.querySelector('output');
  const choice = radio ? Number(radio.value) : 0;
  const before = lists.slice(0, choice).reduce((sum, list) => sum + list.children.length, 0);
  const shown = [...figure.querySelectorAll('[data-picture]')]
    .filter(part => getComputedStyle(part).display !== 'none');
  return {
    choice, position: slider.valueAsNumber, last: Number(slider.max),
    positions: lists.map(list => list.children.length),
    wanted: before + slider.valueAsNumber,
    shown: [...new Set(shown.map(part => Number(part.dataset.picture)))],
    listed: lists[choice].children[slider.valueAsNumber].textContent,
    sentence: output.textContent, live: output.getAttribute('aria-live'),
    spoken: slider.getAttribute('aria-valuetext'),
    button: figure.querySelector('button').textContent,
  };
}"""


# All else is taken out of the page: axe-core goes through it to look at the figure.
ALONE = """part => {
  for (let kept = part.closest('figure'); kept !== document.body; kept = kept.parentElement)
    for (const other of [...kept.parentElement.children]) if (other !== kept) other.remove();
}"""


def state(figure: Locator) -> dict[str, Any]:
    """Return what the figure shows and says, after a look whether these agree."""
    found: dict[str, Any] = figure.evaluate(STATE)
    assert found["shown"] == [found["wanted"]], "the picture of the position, and no other"
    assert found["sentence"] == found["spoken"] == found["listed"]
    assert found["last"] == found["positions"][found["choice"]] - 1
    return found


def with_figures(site: Path) -> dict[str, int]:
    """Return each page that has moving figures, and how many."""
    texts = {name: (site / f"{name}.html").read_text(encoding="utf-8") for name in PAGES}
    counts = {name: text.count('<div class="moving">') for name, text in texts.items()}
    return {name: count for name, count in counts.items() if count}


def all_on(page: Page, count: int) -> list[Locator]:
    """Return the moving figures of an open page, which has so many."""
    found = page.locator(".moving")
    assert found.count() == count
    return found.all()


@pytest.fixture
def figures(visit: Visit, site: Path) -> Iterator[Locator]:  # noqa: F811
    """Every moving figure of the book, one after the other, each on its page just opened."""

    def each() -> Iterator[Locator]:
        for name, count in with_figures(site).items():
            page = visit.open(name)
            yield from all_on(page, count)
            assert visit.complaints == []

    return each()


def test_the_book_has_moving_figures(site: Path) -> None:
    counts = with_figures(site)
    assert sum(counts.values()) >= 4
    assert {name.split("/")[-1][:2] for name in counts} >= {"03", "04", "06", "08"}


def test_moving_figures_are_light_and_their_ids_unique(site: Path) -> None:
    for name, count in with_figures(site).items():
        page = parsed(site / f"{name}.html")
        ids = Counter(str(part["id"]) for part in page.find_all(id=True))
        own = [str(part["id"]) for m in page.select(".moving") for part in m.find_all(id=True)]
        assert own
        assert all(ids[one] == 1 for one in own)
        assert len(page.select(".moving")) == count
        for figure in page.select(".moving"):
            assert len(gzip.compress(str(figure).encode())) < 40_000
            assert figure.find_parent("figure"), "with a caption"
            assert SENTENCE.match(str(figure.select("svg")[0]["aria-label"]))


def test_arrow_keys_move_the_picture_and_its_sentence(figures: Iterator[Locator]) -> None:
    for figure in figures:
        start = state(figure)
        slider = figure.get_by_role("slider")
        slider.focus()
        states = []
        for key in ("Home", "ArrowRight", "ArrowUp", "ArrowLeft", "End"):
            slider.press(key)
            states.append(state(figure))
        last = start["last"]
        assert [s["position"] for s in states] == [0, 1, min(2, last), min(2, last) - 1, last]
        assert {s["live"] for s in states} == {"off"}, "the slider says it, nobody else"
        assert len({s["sentence"] for s in states}) > 1
        assert len({str(s["shown"]) for s in states}) > 1
        outline = slider.evaluate("slider => getComputedStyle(slider).outlineStyle")
        assert outline not in ("none", "")


def test_a_radio_changes_the_series_and_keeps_the_place(figures: Iterator[Locator]) -> None:
    chosen = 0
    for figure in figures:
        radios = figure.get_by_role("radio")
        if not radios.count():
            assert not figure.locator("fieldset").count()
            continue
        chosen += 1
        assert figure.locator("fieldset > legend").is_visible()
        slider = figure.get_by_role("slider")
        for key in ("End", "Home"):
            radios.first.focus()
            radios.first.press("Space")
            slider.press(key)
            first = state(figure)
            radios.first.focus()
            figure.page.keyboard.press("ArrowDown")
            second = state(figure)
            assert (first["choice"], second["choice"]) == (0, 1)
            assert second["position"] == (second["last"] if key == "End" else 0)
            assert second["live"] == "polite", "the slider does not have the focus"
    assert chosen, "some figure has a choice"


def test_play_reaches_the_end_and_starts_over(visit: Visit, site: Path) -> None:  # noqa: F811
    visit.page.clock.install(time=0)
    visit.page.clock.pause_at(1)  # from here on time passes when the test lets it
    for name, count in with_figures(site).items():
        for figure in all_on(visit.open(name), count):
            figure.get_by_role("slider").press("Home")
            button = figure.get_by_role("button", name="Play")
            button.press("Enter")
            assert state(figure)["button"] == "Pause"
            visit.page.clock.run_for(550)
            on_the_way = state(figure)
            assert on_the_way["position"] > 0
            if on_the_way["position"] < on_the_way["last"]:
                assert on_the_way["live"] == "off", "nobody could listen so fast"
                figure.get_by_role("button", name="Pause").press("Enter")
                visit.page.clock.run_for(5_000)
                assert state(figure)["position"] == on_the_way["position"]
                button.press("Enter")
            visit.page.clock.run_for(60_000)
            end = state(figure)
            assert end["position"] == end["last"]
            assert end["live"] == "polite"
            button.press("Enter")
            assert state(figure)["position"] == 0
            figure.get_by_role("slider").press("ArrowRight")
            assert state(figure)["button"] == "Play", "a hand on the slider stops the play"
            visit.page.clock.run_for(5_000)
            assert state(figure)["position"] == 1
    assert visit.complaints == []


@pytest.mark.parametrize("visit", OPPOSITES, indirect=True, ids=lambda window: "-".join(window))
def test_moving_figures_fit_and_are_free_of_barriers(visit: Visit, site: Path) -> None:  # noqa: F811
    for name, count in with_figures(site).items():
        for number in range(count):
            figure = all_on(visit.open(name), count)[number]
            figure.get_by_role("slider").press("End")
            figure.locator("summary").click()
            window = visit.page.evaluate("innerWidth")
            boxes = "parts => parts.map(part => part.getBoundingClientRect().toJSON())"
            parts = figure.locator("svg, fieldset, input, button, output, details, li")
            for box in parts.evaluate_all(boxes):
                assert box["left"] >= 0
                assert box["right"] <= window
            for box in figure.locator("input, button, summary").evaluate_all(boxes):
                assert min(box["width"], box["height"]) >= 24
            figure.evaluate(ALONE)
            seen = {"color-contrast", "label", "svg-img-alt", "target-size"}
            assert barriers(visit.page, "figure:has(.moving)", seen) == []
    assert visit.complaints == []


def colours(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        """[...document.querySelectorAll('.moving-figure [stroke^="var("]')]
             .map(part => part.getAttribute('stroke') + ' ' + getComputedStyle(part).stroke)"""
    )
    return found


def test_one_copy_wears_the_colours_of_either_theme(visit: Visit, site: Path) -> None:  # noqa: F811
    for name in with_figures(site):
        page = visit.open(name)
        light = colours(page)
        page.evaluate("document.documentElement.dataset.theme = 'dark'")
        dark = colours(page)
        assert light
        assert all(one != other for one, other in zip(light, dark, strict=True))
        for colour in light:
            code = colour.split("#")[1][:6]
            numbers = ", ".join(str(int(code[i : i + 2], 16)) for i in (0, 2, 4))
            assert colour.endswith(f" rgb({numbers})"), "by day it is the colour that was drawn"
