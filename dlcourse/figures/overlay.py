"""All pictures of a moving figure, laid over one another in one SVG."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from functools import reduce

from dlcourse.figures.svg import Definitions

SHARED_FROM = 60  # characters from which a part of several pictures is written once, and used


def overlay(pictures: list[list[str]], shown: int, definitions: Definitions) -> str:
    """Return the parts that all pictures share, and between them a group a picture of its own.

    The order of the parts in each picture is kept, so that what covers what is the same.
    """
    common = reduce(_in_both, pictures)
    gaps: list[list[list[str]]] = [[[] for _ in pictures] for _ in range(len(common) + 1)]
    for number, picture in enumerate(pictures):
        at = 0
        for part in picture:
            if at < len(common) and part == common[at]:
                at += 1
            else:
                gaps[at][number].append(part)
    times = Counter(part for gap in gaps for own in gap for part in set(own))
    text: list[str] = []
    for i, gap in enumerate(gaps):
        for number, own in enumerate(gap):
            if own:
                hidden = "" if number == shown else ' display="none"'
                parts = "".join(_shared(part, times[part], definitions) for part in own)
                text.append(f'<g data-picture="{number}"{hidden}>{parts}</g>')
        text += common[i : i + 1]
    return "".join(text)


def _in_both(one: list[str], other: list[str]) -> list[str]:
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [part for block in blocks for part in one[block.a : block.a + block.size]]


def _shared(part: str, times: int, definitions: Definitions) -> str:
    if times < 2 or len(part) < SHARED_FROM:
        return part
    name = definitions.add(re.sub(r"^<(\w+)", r"<\1{id}", part, count=1))
    return f'<use href="#{name}"/>'
