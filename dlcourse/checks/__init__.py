"""What a test cell calls: checks that say what failed, on which input, and why it may be.

A test cell calls the learner's function through `call`, which keeps copies of the arguments,
collects what is printed, and stops what never returns. The `check_…` functions compare the
answer with what was expected; `suspects` maps a known mistake, in words, to the value that this
mistake would give, so that the message can name it.

`check_function` compares on several inputs at once with the right function, and `check_entries`
makes the inputs itself, for what works entry by entry; both can name more mistakes than
`check_close`, which sees one input.
"""

from dlcourse.checks.calling import Answer, call
from dlcourse.checks.entries import check_entries
from dlcourse.checks.failure import CheckFailed
from dlcourse.checks.formulas import check_derivation, check_formula
from dlcourse.checks.functions import check_function
from dlcourse.checks.numbers import (
    check_close,
    check_equal,
    check_fresh,
    check_gradient,
    check_unchanged,
)
from dlcourse.checks.remember import remembered

__all__ = [
    "Answer",
    "CheckFailed",
    "call",
    "check_close",
    "check_derivation",
    "check_entries",
    "check_equal",
    "check_formula",
    "check_fresh",
    "check_function",
    "check_gradient",
    "check_unchanged",
    "remembered",
]
