# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown] nbgrader={"grade": false, "grade_id": "intro", "locked": true, "schema_version": 3, "solution": false, "task": false}
# # The exam that the attacks of tests/attacks/tries hand in answers to

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

from dlcourse.checks import call, check_close, check_equal, check_unchanged


class Account:
    def __init__(self, amount):
        self.amount = amount


account = Account(3.0)
pairs = ([1.0, 2.0], [3.0])

# %% [markdown] nbgrader={"grade": false, "grade_id": "scale-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 1. scale
#
# Return the number times the factor. *4 points.*


# %% nbgrader={"grade": false, "grade_id": "scale", "locked": false, "schema_version": 3, "solution": true, "task": false}
def scale(x, factor):
    """Return what the statement asks for."""
    ### BEGIN SOLUTION
    # Why: that is what the statement says.
    return x * factor
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "scale-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Twice two is four."""
check_close(call(scale, 2.0, 2.0), 4.0, "2 times 2")

# %% nbgrader={"grade": true, "grade_id": "scale-hidden", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: larger numbers."""
### BEGIN HIDDEN TESTS
check_close(call(scale, 7351.25, 3.0), 22053.75, "a large number, three times")
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "scale-again", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Three times one is three."""
check_close(call(scale, 3.0, 1.0), 3.0, "3 times 1")

# %% [markdown] nbgrader={"grade": false, "grade_id": "mean-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 2. mean
#
# Return the mean of the rows of an array. Leave it as it was. *5 points.*


# %% nbgrader={"grade": false, "grade_id": "mean", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mean(X):
    """Return what the statement asks for."""
    ### BEGIN SOLUTION
    # Why: axis 0 is the rows.
    return X.mean(axis=0)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "mean-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Two rows."""
check_close(
    call(mean, np.array([[1.0, 2.0], [3.0, 6.0]])), np.array([2.0, 4.0]), "the mean of two rows"
)

# %% nbgrader={"grade": true, "grade_id": "mean-hidden", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: four rows of three."""
### BEGIN HIDDEN TESTS
X = np.arange(12.0).reshape(4, 3) + 8642.5
check_close(call(mean, X), np.array([8647.0, 8648.0, 8649.0]), "the mean of four rows")
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "mean-large", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Many rows."""
check_close(call(mean, np.ones((500, 400))), np.ones(400), "the mean of 500 rows")

# %% nbgrader={"grade": true, "grade_id": "mean-unchanged", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: the array stays as it was."""
### BEGIN HIDDEN TESTS
answer = call(mean, np.array([[8642.5, 1.0], [2.0, 8.0]]))
check_close(answer, np.array([4322.25, 4.5]), "the mean of two other rows")
check_unchanged(answer)
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "twice-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 3. twice
#
# Call a function on a number, and again on what it returns. *3 points.*


# %% nbgrader={"grade": false, "grade_id": "twice", "locked": false, "schema_version": 3, "solution": true, "task": false}
def twice(f, x):
    """Return what the statement asks for."""
    ### BEGIN SOLUTION
    # Why: the inner call comes first.
    return f(f(x))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "twice-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One more, twice."""
check_close(call(twice, lambda x: x + 1.0, 3.0), 5.0, "one more, twice")

# %% nbgrader={"grade": true, "grade_id": "twice-hidden", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 2}
"""Hidden: another function."""
### BEGIN HIDDEN TESTS
slopes = [5193.75, 2.0]
check_close(call(twice, lambda x: slopes[0] * x + slopes[1], 1.0), 26985428.5625, "a line, twice")
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "limit-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 4. limit
#
# Put one half into `limit`. *2 points.*

# %% nbgrader={"grade": false, "grade_id": "limit", "locked": false, "schema_version": 3, "solution": true, "task": false}
limit = None
### BEGIN SOLUTION
# Why: one half.
limit = 0.5
### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "limit-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""It is one half."""
assert limit == 0.5

# %% nbgrader={"grade": true, "grade_id": "limit-hidden", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: other ways to say so."""
### BEGIN HIDDEN TESTS
assert limit + 3908.0 == 3908.5 and not limit > 0.75
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "show-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 5. show
#
# Return a number and one. *2 points.*


# %% nbgrader={"grade": false, "grade_id": "show", "locked": false, "schema_version": 3, "solution": true, "task": false}
def show(x):
    """Return what the statement asks for."""
    ### BEGIN SOLUTION
    # Why: one more.
    return x + 1
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "show-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""One and one."""
check_equal(call(show, 1), 2, "1 and 1")

# %% nbgrader={"grade": true, "grade_id": "show-hidden", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: a large number."""
### BEGIN HIDDEN TESTS
check_equal(call(show, 90817), 90818, "a large number and 1")
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "total-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 6. total
#
# Add the amount of an account to all numbers of the pairs. *2 points.*


# %% nbgrader={"grade": false, "grade_id": "total", "locked": false, "schema_version": 3, "solution": true, "task": false}
def total(account, pairs):
    """Return what the statement asks for."""
    ### BEGIN SOLUTION
    # Why: the account comes first.
    return account.amount + sum(map(sum, pairs))
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "total-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Three and six."""
assert total(account, pairs) == 9.0

# %% nbgrader={"grade": true, "grade_id": "total-hidden", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: another account."""
### BEGIN HIDDEN TESTS
assert total(Account(6271.0), pairs) == 6277.0
### END HIDDEN TESTS

# %% [markdown] nbgrader={"grade": false, "grade_id": "start-statement", "locked": true, "schema_version": 3, "solution": false, "task": false}
# ## 7. start
#
# Return a generator of random numbers that starts from a seed. *2 points.*


# %% nbgrader={"grade": false, "grade_id": "start", "locked": false, "schema_version": 3, "solution": true, "task": false}
def start(seed):
    """Return what the statement asks for."""
    ### BEGIN SOLUTION
    # Why: NumPy has one.
    return np.random.default_rng(seed)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "start-known", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""The first number from 3."""
assert round(start(3).random(), 6) == 0.085649

# %% nbgrader={"grade": true, "grade_id": "start-hidden", "locked": true, "schema_version": 3, "solution": false, "task": false, "points": 1}
"""Hidden: another seed."""
### BEGIN HIDDEN TESTS
assert round(start(60493).random(), 6) == 0.292135
### END HIDDEN TESTS
