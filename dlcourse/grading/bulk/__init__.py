"""Grading whole classes: one pure function a submission, mapped over a pool or a cluster."""
