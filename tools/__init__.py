"""The maintainer's tools, each behind a make target: bank, bench, mutants, picture.

They are no part of the course and of its tests; nothing in `dlcourse` or the book needs them.
"""
