"""Handing in: from an exchange, a folder, an LMS's zip or a notebook to course/submitted.

Files become items (`sources`) whose names say whose they are (`lms`, `people`) and when they were
handed in (`times`); the items of one hand-in are kept for good in course/handed_in (`kept`), and
one hand-in of each learner counts (`counts`): it is what course/submitted holds.
"""
