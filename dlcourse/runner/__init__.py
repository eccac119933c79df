"""The one runner: cells in, verdicts out, as plain data.

The bank of answers, the grader and the page are its hosts. It needs the standard library alone and
imports nothing of ours, so it works in a forked child and in a browser's Python as it does here.
"""
