"""Which of a learner's hand-ins counts: the newest before the deadline, else the newest.

One that holds no notebook, such as a page that was saved in its place, counts where no other does.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from dlcourse.grading.handin.kept import HandIn


def counting(kept: Sequence[HandIn], due: datetime.datetime | None) -> HandIn | None:
    """Return the hand-in that counts; `due` is this learner's own deadline, in UTC.

    Of two of one time, the one counts that came here later.
    """
    kept = [one for one in kept if one.has_notebook] or kept
    newest_first = sorted(kept, key=lambda one: (one.stamp.time, one.arrived), reverse=True)
    in_time = [one for one in newest_first if due is None or one.stamp.time <= due]
    return next(iter(in_time or newest_first), None)
