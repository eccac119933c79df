"""Diagnoses that hold no number of the input, so that they may be told of a hidden test too."""

from __future__ import annotations

# What Python or NumPy says when an answer raises, and what that means in plain words.
MESSAGES = {
    "truth value of an array": "Python was asked for one yes or no about a whole array (if, while, "
    "and, or, not, max …); take one entry at a time, or use np.where",
    "can be converted to Python scalars": "a whole array stands where one number is wanted, as in "
    "int(…), float(…) or math.exp(…); NumPy's own functions take arrays",
    "could not be broadcast together": "two arrays have shapes that do not fit together",
    "mismatch in its core dimension": "two arrays have shapes that cannot be multiplied so",
    "not aligned": "two arrays have shapes that cannot be multiplied so",
    "non-broadcastable output": "two arrays have shapes that do not fit together",
    "cannot be interpreted as an integer": "a size or a range has to be a whole number; divide "
    "with //",
    "overflow encountered": "a number on the way is too large",
    "cannot unpack non-iterable NoneType": "a function returned None where several values were "
    "wanted; is a return missing, or not written yet?",
    "Cannot cast ufunc": "an array of whole numbers cannot take fractions by += and the like; "
    "np.zeros(d) makes an array that can",
}
ERRORS: dict[type[BaseException], str] = {
    OverflowError: "a number on the way is too large",
    ZeroDivisionError: "something is divided by zero",
    RecursionError: "the function calls itself without an end",
    SystemExit: "exit() or quit() ends the program, not the function; use return",
}

TOO_LONG = "it goes on for ever on this input, or far too long"
NAN = "there is a NaN: 0/0, ∞ − ∞ or the logarithm of a negative number on the way"
INFINITY = "there is an infinity: something overflows or divides by zero"
SHAPE = "the shape is not the one that was wanted"
ORDER = "the values are right, but in another order"
COUNT = "the number of values that are returned is not the one that was wanted"
NONE = "the function returns None: write your answer in its cell, with return in the last line"
PRINTS = "the function prints, but returns None; use return, not print"
KIND = "what is returned is no array of real numbers, or no number, as was wanted"
CHANGED = "an argument is changed in place; build a new value"
NO_FUNCTION = "the answer is not a function; keep the line `def …` of the answer cell as it was"
UNREADABLE = "the text is no formula that can be read"
COMPARISON = "that is a comparison; write the formula alone"
NO_LINES = "there are no lines yet; write a list of formulas, each as text in quotes"
LINE = "a line does not follow from the one before it"
LAST_LINE = "every line follows, but the last one is not yet the one that is wanted"
STEPS = "every line follows, but steps are missing"

# What to try.
WRAP = "wrap it: np.array(…)"
KEEP_DEF = "keep the line `def …` of the answer cell as it was"
LOOK_FOR_LOOP = "look for a loop whose condition never becomes false"
REPLACE = "replace it by your code, and run the cell"

_CONSTANTS = {value for name, value in vars().items() if name.isupper() and type(value) is str}
SENTENCES = frozenset({*MESSAGES.values(), *ERRORS.values(), *_CONSTANTS})


def meaning(error: BaseException, says: str) -> str | None:
    """Return what an error means in plain words, if it is one of the riddles."""
    for text, words in MESSAGES.items():
        if text in says:
            return words
    return next((words for kind, words in ERRORS.items() if isinstance(error, kind)), None)
