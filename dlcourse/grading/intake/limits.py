"""How much of a submission is read."""

LARGEST = 100_000_000  # bytes of one notebook, and of all that one zip holds
ALL = 200_000_000  # bytes of one submission
MOST_FILES = 1000  # files of one submission that are looked at
DEEPEST = 4  # folders inside one another
MOST_CELLS = 5000
LONGEST_CELL = 2_000_000  # characters of one cell's source
