"""The one runner: cells in, verdicts out, as plain data.

The bank of answers runs cells with it in fresh processes (`warm`); the referee, in
`dlcourse.grading.sandbox`, runs the learner's cells in a box and the tests outside, with the same
functions. It needs the standard library alone and imports nothing of ours, so it works in a forked
child and in a browser's Python too.
"""
