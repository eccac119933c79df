"""Mistakes that any function can have, as guesses at what they give; the likely ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dlcourse.checks.case import Case, Guess
from dlcourse.checks.guesses import arguments, entries, factors, inputs, shape, shifts

# What is tried where the shape is the one wanted, in this order, and where it is not.
SAME_SHAPE: tuple[Callable[[Case], Iterator[Guess]], ...] = (
    arguments.itself,
    factors.simple,
    entries.some_rows,
    inputs.changed_argument,
    inputs.parts,
    inputs.clipped,
    factors.factor,
    factors.scaled,
    shifts.added,
    factors.step,
    entries.moved,
    entries.function_of,
    factors.argument_factor,
    arguments.other_axis,
    arguments.of_arguments,
    entries.constant,
    factors.any_factor,
    shifts.offset,
    shifts.affine,
    entries.any_order,
)
OTHER_SHAPE: tuple[Callable[[Case], Iterator[Guess]], ...] = (
    arguments.itself,
    shape.picked,
    inputs.changed_argument,
    inputs.parts,
    shape.unreduced,
    shape.reduced,
    arguments.other_axis,
    arguments.of_arguments,
)
