"""Attacks on the grader: what is tried, what it earns here, and what stock nbgrader gave for it."""
