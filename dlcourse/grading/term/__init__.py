"""Before the term: who is in the class, where the exchange is, what is due when.

What people typed is read first (`roster`, `tables`), all of it; only then is anything written: to
nbgrader's gradebook (`book`), which its own tools read too, and to course/class.json.
"""
