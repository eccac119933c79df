"""The shared package of *Deep Learning, Checked*: one module, one chapter.

Conventions, everywhere: rows are examples, so a batch X has shape (n, d), weights w have
shape (d,) and labels t have shape (n,). Numbers are float64 unless float32 comes in, and
float32 in gives float32 out. What is random takes a required keyword ``rng``, a
``numpy.random.Generator``.
"""

__version__ = "0.2.0"


def made_for(version: str) -> None:
    """Say so in a sentence where a notebook was made for another release than this one.

    Each released notebook calls it with the version that it was made with. The mark of a kit's
    build (0.2.0+1a2b3c4d) does not count.
    """
    here = __version__.partition("+")[0]
    if version != here:
        print(
            f"This notebook was made for dlcourse {version}, and here is {__version__}, so a test "
            "may say what is not so. Open it where the kit that it came with is installed; or take "
            "your answers along into the notebook of the kit that you have: its page BEGIN.html "
            'says how, under "When a newer kit comes".'
        )
