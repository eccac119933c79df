"""A learner's own folder: filled from a release, and from then on only added to.

`python -m dlcourse.learn` is what a learner types; `dlcourse work` and `make lab` do the same in
a copy of the project. Nothing here imports nbgrader or dlcourse.grading, which need not be there.
"""
