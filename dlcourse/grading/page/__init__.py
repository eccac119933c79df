"""The feedback page: one HTML file with a learner's marks, messages and answers, and no script.

`exporter.FeedbackPage` makes it, for `nbgrader generate_feedback` and `dlcourse grade` alike: a
graded notebook and the marks become plain data (`content`), and a template turns these into HTML.
"""
