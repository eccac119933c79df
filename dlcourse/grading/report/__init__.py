"""After grading: who stands where and why, feedback that is never stale, what a class got wrong."""
