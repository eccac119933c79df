"""The instructor's side: releasing assignments and returning feedback, with nbgrader.

Needs the extra: pip install dlcourse[grading].
"""
