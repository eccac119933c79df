"""Paths of an SVG, with fewer points and shorter numbers than Matplotlib writes."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

LONG = 20  # points: a line of more is a curve, whose points may lie a twentieth off, unseen


def short_number(number: float) -> str:
    """Return the number with at most two decimals, as short as SVG allows."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


@lru_cache(maxsize=4096)
def shorter_path(d: str) -> str:
    """Return a path's data with the points that it needs, each relative to the one before.

    Coordinates have two decimals, in long lines one. Differences are taken between rounded
    points, so that errors do not add up. `d` has the commands M, L, Q, C and z, which Matplotlib
    writes.
    """
    pieces: list[tuple[str, list[list[int]]]] = []  # commands with their points, in hundredths
    for command, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        values = [round(float(number) * 100) for number in numbers.split()]
        points = [values[i : i + 2] for i in range(0, len(values), 2)]
        if command == "L" and pieces and pieces[-1][0] == "L":
            pieces[-1][1].extend(points)
        else:
            pieces.append((command, points))
    here, first = [0, 0], [0, 0]
    text, last = "", ""
    for command, points in pieces:
        name = command.lower()
        if name == "z":
            text, last, here = text + "z", "z", first
            continue
        if name == "l":
            points = simplified([here, *points])[1:]
            if len(points) > LONG:
                points = [[round(x, -1), round(y, -1)] for x, y in points]
        steps = []
        for i, (x, y) in enumerate(points):
            steps += [short_number((x - here[0]) / 100), short_number((y - here[1]) / 100)]
            if name in "ml" or i == len(points) - 1:  # all points of one curve start at its start
                here = [x, y]
        first = here if name == "m" else first
        numbers = "".join(step if step.startswith("-") else f" {step}" for step in steps)
        text += numbers if name == last else name + numbers.lstrip()
        last = "l" if name == "m" else name
    return text


def simplified(points: list[list[int]]) -> list[list[int]]:
    """Return the points, in hundredths, without those that the line through the others passes.

    It passes a point if it comes nearer than 0.04, which nobody sees: the algorithm of Douglas and
    Peucker. The first and the last point stay.
    """
    if len(points) < 3:
        return points
    p = np.array(points, dtype=float)
    keep = {0, len(p) - 1}
    rest = [(0, len(p) - 1)]
    while rest:
        a, b = rest.pop()
        if b - a < 2:
            continue
        between, along = p[a + 1 : b] - p[a], p[b] - p[a]
        at = np.clip(between @ along / max(along @ along, 1.0), 0, 1)  # the nearest place between
        distance = np.hypot(*(between - at[:, None] * along).T)
        far = int(np.argmax(distance))
        if distance[far] > 4:
            middle = a + 1 + far
            keep.add(middle)
            rest += [(a, middle), (middle, b)]
    return [points[i] for i in sorted(keep)]
