"""Diagnoses that hold no number of the input, so that they may be told of a hidden test too."""

from __future__ import annotations

import re

from dlcourse.checks.own import OwnWorkError

MULTIPLIED = (
    "two arrays have shapes that cannot be multiplied so: the left one needs as many columns as "
    "the right one has rows; is a transpose missing or too much, or their order wrong?"
)
# What two shapes say that do not fit together.
_NO_FIT = "two arrays have shapes that do not fit together"
COLUMN_WANTED = (
    f"{_NO_FIT}: a vector that has a number for each row of an array has to be a column, (n, 1), "
    "as keepdims=True or [:, np.newaxis] makes it"
)
ROW_WANTED = (
    f"{_NO_FIT}: a column, (m, 1), meets an array with m columns; a number for each column has to "
    "lie in a row, as a vector (m,) does by itself"
)
TRANSPOSE_MEETS = (
    f"{_NO_FIT}: one has as many rows as the other has columns, and the other way round; is a "
    "transpose missing, or too much?"
)
LENGTHS_DIFFER = (
    f"{_NO_FIT}: two vectors are not as long as each other; is one of them cut, or taken along "
    "another axis?"
)
COLUMNS_DIFFER = (
    f"{_NO_FIT}: they have not as many columns as each other; is one of them cut or padded in "
    "another way?"
)
ROWS_DIFFER = (
    f"{_NO_FIT}: they have not as many rows as each other; is one of them cut or padded in "
    "another way?"
)
UNCALLED = "a function stands where its value belongs; round brackets call it"
NO_ARRAY = "lists and the like can't be calculated with; np.array(…) makes an array of one"
# What Python or NumPy says when an answer raises, and what that means in plain words.
MESSAGES = {
    "into shape (0,": "an empty part of an array is to be filled: for p = 0, P[p:-p] ends where it "
    "begins; write its end as p + H",
    "could not broadcast input array": "the part of an array that is to be filled has another "
    "shape than what is put there: was the array made in the shape of the result?",
    "numpy boolean subtract": "True and False can't be subtracted; .astype(float) makes numbers",
    "for ^": "^ is no power in Python, but an exclusive or of bits; a power is written **",
    "ufunc 'bitwise_xor'": "^ is no power in Python, but an exclusive or of bits; a power is "
    "written **",
    "is out of bounds for axis": "a place is asked for that is not there: places count from 0, so "
    "the last one is the size minus 1; does a loop run too far, or over the size of another axis?",
    "tuple index out of range": "an axis is asked for that the array does not have, as .shape[1] "
    "of a vector is",
    "index out of range": "a place is asked for that is not there: places count from 0, so the "
    "last one is the length minus 1; does a loop run too far, or over another length?",
    "too many indices": "there are more numbers in the square brackets than the array has axes",
    "boolean index did not match": "a mask has to have the shape of the array that it picks from",
    "not tuple": "a list of lists has no [i, j]; write [i][j], or make it an array with np.array",
    "only integers, slices": "a place in an array has to be a whole number; divide with //",
    "indices must be integers": "a place in a list has to be a whole number; divide with //",
    "must be of integer (or boolean) type": "places in an array have to be whole numbers",
    "object is not callable": "round brackets call a function, and here stands none: square ones "
    "pick entries, and a product needs its *",
    "object is not subscriptable": "square brackets pick entries of an array, and here stands none",
    "destination is read-only": "this array can't be changed; make a copy with .copy() first",
    "inhomogeneous shape": "rows of different lengths make no array: is a list not begun anew for "
    "each row, or a row left too short?",
    "setting an array element with a sequence": "a place for one number is given a whole array",
    "math domain error": "on the way is the root or the logarithm of a negative number",
    "zero-size array to reduction": "an empty array has no largest or smallest entry",
    "can't multiply sequence": "a list is no array: np.array(…) makes one, which can be multiplied",
    "'list' object has no attribute": "a list is no array: np.array(…) makes one",
    "'int' object has no attribute": "a single number is no array; it has no .shape, no .sum() and "
    "the like",
    "'float' object has no attribute": "a single number is no array; it has no .shape, no "
    ".sum() and the like",
    "cannot access local variable": "a name is used before it has a value: is it set in a branch, "
    "or in a loop, that did not run?",
    "'NoneType'": "a value on the way is None: is a return missing, or not written yet?",
    "truth value of an array": "Python was asked for one yes or no about a whole array (if, while, "
    "and, or, not, max …); take one entry at a time, or use np.where",
    "can be converted to Python scalars": "a whole array stands where one number is wanted, as in "
    "int(…), float(…) or math.exp(…); NumPy's own functions take arrays",
    "could not be broadcast together": "two arrays have shapes that do not fit together; aligned "
    "from the right, two sizes have to be equal, or one of them 1",
    "mismatch in its core dimension": MULTIPLIED,
    "not aligned": MULTIPLIED,
    "for @": "@ multiplies arrays, and here stands a single number; its product is written *",
    "does not have enough dimensions": "@ multiplies arrays, and here stands a single number; its "
    "product is written *",
    "non-broadcastable output": "two arrays have shapes that do not fit together: += and the like "
    "keep the shape of what stands on their left",
    "must match exactly": "arrays can only be joined if they are equally long along all other axes",
    "must have same number of dimensions": "arrays can only be joined if they have the same number "
    "of axes; [:, np.newaxis] makes a column of a vector",
    "must have the same shape": "arrays of different shapes are stacked; np.stack and the like "
    "take those of one shape alone",
    "axes don't match array": "a transpose names more or fewer axes than the array has",
    "einstein sum": "the letters that einsum is given do not fit the axes of the arrays: each axis "
    "has one letter",
    "window shape cannot be larger": "the window is larger than the array over which it goes",
    "negative dimensions": "an array is to be made with a negative size: are the two terms of a "
    "difference exchanged?",
    "cannot convert float": "a NaN or an infinity can't be made a whole number: is something "
    "divided by 0 on the way?",
    "pop from empty list": "something is taken from a list that is empty: is it filled before, and "
    "as often as it is taken from?",
    "cannot reshape array": "an array can only be given a shape with as many entries as it has",
    "not enough values to unpack": "there are more names than values to be taken apart: is a value "
    "missing in a return, has an array fewer axes than its shape is taken apart into, or may a "
    "list be shorter?",
    "too many values to unpack": "there are fewer names than values to be taken apart: does a "
    "return give fewer or more than is wanted, or has an array more axes than were thought of? Or "
    "may a list be longer?",
    "unhashable type": "a list or an array can be no key, and no part of a set",
    "out of bounds for array of dimension": "an axis is asked for that is not there: axes count "
    "from 0, so a vector has axis 0 alone",
    "does not support item assignment": "what is in round brackets, or a text, can't be changed at "
    "one place; a list or an array can",
    "can only concatenate": "+ joins a list, a tuple or a text to another of its kind; np.array(…) "
    "makes of a list an array, which can be added to",
    "'function' and": UNCALLED,
    "and 'function'": UNCALLED,
    "'builtin_function_or_method'": UNCALLED,
    "'method'": UNCALLED,
    "positional argument": "a function is called with more or fewer arguments than it takes",
    "unexpected keyword argument": "a function is called with an argument that it does not know",
    "multiple values for argument": "a function is given one of its arguments twice",
    "'list' and": NO_ARRAY,
    "and 'list'": NO_ARRAY,
    "'tuple' and": NO_ARRAY,
    "and 'tuple'": NO_ARRAY,
    "'range' and": NO_ARRAY,
    "bad operand type for": "a sign or abs stands before what is neither a number nor an array; "
    "np.array(…) makes an array of a list",
    "object is not iterable": "a loop is to go over what is no list and no array; to count, "
    "write range(n)",
    "has no len()": "a single number has no length",
    "module 'numpy' has no attribute": "NumPy has nothing of this name: is it misspelled?",
    "'numpy.ndarray' object has no attribute": "an array has nothing of this name: is it "
    "misspelled, or does it belong to a list, as append does?",
    "object has no attribute": "the value on the left of the dot has nothing of this name",
    "math range error": "a number on the way is too large, as math.exp(1000) is; choose a form in "
    "which the exponent is never large",
    "overflow encountered in exp": "a number on the way is too large: e^x overflows where x is "
    "large, also where np.where throws the result away",
    "divide by zero encountered in log": "on the way is the logarithm of 0",
    "divide by zero encountered": "something is divided by zero",
    "invalid value encountered": "on the way is 0/0, ∞ − ∞, ∞/∞ or 0·∞, or the root or the "
    "logarithm of a negative number",
    "Integers to negative integer powers": "a whole number can't have a negative power in NumPy; "
    "write 2.0 for 2",
    "could not convert string": "a text stands where a number is wanted",
    "Sequential got list": "the layers stand in a list, and are wanted one by one: "
    "Sequential(*layers), with a star",
    "bad input shape": "an array has another shape than is wanted",
    "got one layer twice": "one layer object stands in two places; make a new one for each place, "
    "as a layer keeps what it needs for the way back",
    "came before forward": "backward needs what forward keeps: call forward first",
    "no gradients yet": "call forward, then backward, before the gradients are used",
    "; wanted": "what a function of the course was given does not fit; the message says what came, "
    "and what was wanted",
    "cannot be interpreted as an integer": "a size or a range has to be a whole number; divide "
    "with //",
    "overflow encountered": "a number on the way is too large",
    "cannot unpack non-iterable NoneType": "a function returned None where several values were "
    "wanted; is a return missing, or not written yet?",
    "cannot unpack non-iterable": "a single value stands where several are to be taken apart",
    "iteration over a 0-d array": "an array of shape () holds one number, and no loop goes over "
    "it; take the whole array at once",
    "Cannot cast ufunc": "an array of whole numbers cannot take fractions by += and the like; "
    "np.zeros(d) makes an array that can",
}
OWN_WORK = "the package does here what the question asks you to write"
ERRORS: dict[type[BaseException], str] = {
    OverflowError: "a number on the way is too large",
    NameError: "a name is used that is not defined here: is it misspelled, or is an import "
    "missing?",
    ZeroDivisionError: "something is divided by zero",
    RecursionError: "the function calls itself without an end",
    KeyError: "a key is asked for that is not there",
    FloatingPointError: "NumPy was told to stop at an overflow or a NaN, and there is one",
    AssertionError: "an assert of the answer does not hold on this input",
    SyntaxError: "a text that is to be run is no Python",
    MemoryError: "an array on the way is too large for the memory: do two shapes make a table?",
    OwnWorkError: OWN_WORK,
    SystemExit: "exit() or quit() ends the program, not the function; use return",
}

PLACE_BUILT_IN = (
    "a place is asked for that is not there (places count from 0): its number is written into the "
    "line, and the array is shorter on this input; is a size built in, where that of an argument "
    "belongs?"
)
TOO_LONG = (
    "it goes on for ever on this input, or far too long: does a loop not end, or have too many "
    "steps, or does a whole number grow without a bound, as by ** of **?"
)
NAN = (
    "there is a NaN: 0/0, ∞ − ∞, ∞/∞ or 0·∞ on the way, or the root or the logarithm of a negative "
    "number"
)
INFINITY = "there is an infinity: something overflows or is divided by 0, or is the logarithm of 0"
EMPTY = "nothing comes; is an array cut by [p:-p] with p = 0?"
SHAPE = "the shape is not the one that was wanted"
NUMBER_IN_ARRAY = "that is an array which holds one number; wanted is the number itself"
ONE_FOR_ALL = "that is one True or False for all; wanted is one for each entry"
BUILT_IN = "the shape is the same on every input: is a size built in?"
ONE_ARRAY = (
    "two of the values are one and the same array: what is put into one stands in the other too; "
    ".copy() makes another"
)
ORDER = "the values are right, but in another order"
ORDER_ASKED = "these would be right in another order: are they exchanged?"
COUNT = "the number of values that are returned is not the one that was wanted"
NONE = "the function returns None: write your answer in its cell, with return in the last line"
PRINTS = "the function prints, but returns None; use return, not print"
KIND = "what is returned is no array of real numbers, or no number, as was wanted"
CHANGED = "an argument is changed in place; build a new value"
SHARED = "an argument itself comes back; return a new array"
NO_FUNCTION = "the answer is not a function; keep the line `def …` of the answer cell as it was"
UNREADABLE = "the text is no formula that can be read"
COMPARISON = "that is a comparison; write the formula alone"
NO_COMPARISON = "that is no comparison; write one, such as x < 1"
UNWORKED = "that is the question again: the derivative diff(…) is still to be worked out"
TOO_LONG_FORMULA = "what is written takes too long to be read and compared; write it more simply"
NO_LINES = "there are no lines yet; write a list of formulas, each as text in quotes"
LINE = "a line does not follow from the one before it"
FIRST_LINE = "every line follows, but the first one is a later step than the one that is wanted"
# What may be true of a value that nobody foresaw (`dlcourse.checks.detect`).
SIGN = "the sign is turned: what comes is the wanted one, times −1"
TWICE = "what comes is twice the wanted one: is a factor ½ missing, or something counted twice?"
HALF = "what comes is half of the wanted one: is a ½ too many, or half of the terms missing?"
TWICE_OR_SIZE = (
    "what comes is twice the wanted one: is a factor ½ missing, or a division by a size, which is "
    "2 here?"
)
HALF_OR_SIZE = (
    "what comes is half of the wanted one: is a ½ too many, or is it divided once too often by a "
    "size, which is 2 here?"
)
TWICE_AND_SIGN = "what comes is the wanted one, times −2"
HALF_AND_SIGN = "what comes is the wanted one, times −½"
FACTOR = "what comes is the wanted one, times or divided by a number of the input"
ANY_FACTOR = "what comes is the wanted one, times one and the same number everywhere"
SIZE = "what comes is the wanted one, times or divided by a size of the input: a sum, or a mean?"
FACTOR_VARIES = (
    "what comes is the wanted one, times a number that is another for each input: is it divided "
    "by something that should not be there?"
)
OFFSET = "what comes is the wanted one, plus or minus one and the same number everywhere"
OFFSET_VARIES = (
    "what comes is the wanted one, plus or minus a number that is another for each input: is "
    "something subtracted or added that should not be there?"
)
EACH_LINE = "each row, or each column, is right but for a factor or an amount of its own"
AFFINE = (
    "what comes is a number times what is wanted, plus another: is it standardised, or is one "
    "term of a sum wrong?"
)
PART = "that is right for a part of the rows, or of the terms of a sum"
UNREDUCED = "what comes would be right after one more sum, mean or choice: is it missing?"
PART_SIGN = "all is right but the sign of one part"
PART_SYMBOL = "all is right but one symbol: another one belongs in its place"
PART_EXPONENT = "all is right but one exponent"
PART_TOO_MUCH = "all is right but for one part, which is too much"
PART_BARS = "all is right but one part: the bars | | are missing there"
PART_FACTOR = "all is right but one part: a factor is missing there, or too much"
PART_NUMBER = "all is right but one number"
PART_UPSIDE_DOWN = "all is right but one part, which is upside down"
PART_COMPLEMENT = "all is right but one part: 1 minus that belongs there"
PART_TERM = "all is right but one part: a term is missing beside it"
BRACKETS = "with brackets in other places it would be right: what do they have to enclose?"
NOT_THERE = "what is wanted depends on a symbol that is not in the formula"
RIGHT_THERE = "right for some values of a symbol, and not for the others"
ADDED = "an argument is added once too often, or is missing, or has the other sign"
ONE_MORE = "what comes is one more than what is wanted"
ONE_LESS = "what comes is one less than what is wanted"
POWER = "what comes is the wanted one, times or divided by an argument: is an exponent one off?"
ARGUMENT = "the numbers of an argument come back"
LEFT_OUT = "an argument seems to be left out"
SIGN_OF = "an argument seems to have the other sign"
EXCHANGED = "two arguments seem to be exchanged"
IN_PLACE_OF = "an argument seems to stand in the place of another one"
CHANGED_FIRST = "that would be right for an argument that was changed first"
TRANSPOSED = "the values are right, but rows and columns are exchanged"
COLUMN_ORDER = "the values are right, but filled in column by column; wanted is row by row"
TURNED = "the values are right, but turned round: the last row and column come first"
FLIPPED = "the values are right, but in the opposite order"
OFF = "is an index one off, or something turned round?"
SHIFTED = f"the values are right, but one place off: {OFF}"
RUNNING = "that is the running sum of what is wanted: is a sum not begun anew?"
WHOLE = "the fractions are cut off: what comes is an array of whole numbers"
ROUNDED = "that is what is wanted, but rounded to whole numbers"
DIGITS = "that is what is wanted, but rounded to a few places"
ABSOLUTE = "that is what is wanted, but without its minus signs: is there an |…| too many?"
MINUS_ABSOLUTE = "that is what is wanted, but with a minus sign everywhere"
NEGATIVE_CUT = "what should be negative comes as 0, and the rest is right"
POSITIVE_CUT = "what should be positive comes as 0, and the rest is right"
SQUARE = "that is the square of what is wanted: is a root missing?"
ROOT = "that is the root of what is wanted: is it taken once too often?"
UPSIDE_DOWN = "that is 1 divided by what is wanted: is a fraction upside down?"
COMPLEMENT = "that is 1 minus what is wanted"
EXPONENTIAL = "that is e to the power of what is wanted: is a logarithm missing?"
LOGARITHM = "that is the logarithm of what is wanted"
SIGNS = "that is the sign alone of what is wanted"
RESHAPED = "the values are right, but the shape is another one"
REDUCED = "that is what is wanted, added up or averaged once more"
FIRST_ALONE = "that is the first part of what is wanted alone: is the return inside of a loop?"
LAST_ALONE = (
    "that is the last part of what is wanted alone: is each put in the place of the one before?"
)
LAST_MISSING = "the last one is missing, and the rest is right"
FIRST_MISSING = "the first one is missing, and the rest is right"
LAST_COLUMN_MISSING = "the last column is missing, and the rest is right"
FIRST_COLUMN_MISSING = "the first column is missing, and the rest is right"
FRAMED = (
    "what is wanted comes in a frame of zeros, one row and one column wide on every side: is "
    "something padded by one too much?"
)
EDGE_MISSING = "a row and a column at the edge are missing, and the rest is right"
FIRST_ROW_ALONE = "the first one is right, and all others are 0: is the return inside of the loop?"
LAST_ROW_ALONE = (
    "the last one is right, and all others are 0: is the array made anew in each turn of a loop?"
)
ALL_FIRST = "every row is that of the first: is an index missing, or a row taken once for all?"
ALL_LAST = "every row is that of the last: is one array filled in every turn of a loop?"
PLACES = (
    "these are places, as np.where(…) with one argument gives them; wanted is a 1 or 0 for each"
)
FILTERED = "some entries are left out, and the others are right"
REDUCTION = "that is a sum, a mean or the largest of an argument: is it over the right axis?"
EXPRESSION = "that is a shorter expression in the arguments than is wanted"
NO_SIGMOID = "these are the numbers whose sigmoid is wanted: is the sigmoid missing?"
NO_TANH = "these are the numbers whose tanh is wanted: is the tanh missing?"
SIGMOID = "that is the sigmoid of what is wanted: is there one too many?"
TANH = "that is the tanh of what is wanted: is there one too many?"
INT_ZEROS = "nothing but zeros comes, as whole numbers: are the fractions cut off?"
BOOLS = (
    "what comes is True or False, where numbers are wanted: a number that is put into such an "
    "array becomes True; .astype(float) makes numbers"
)
ZEROS = "nothing but zeros comes"
ONES = "nothing but ones comes"
ANY_ORDER = "these are the right values, but in other places"
CAPPED = "large values are cut at a number"
ROWS_ALIKE = (
    "all rows of what comes are alike, and those that are wanted are not: is one row made, and "
    "used for all?"
)
COLUMNS_ALIKE = (
    "all columns of what comes are alike, and those that are wanted are not: is one column made, "
    "and used for all?"
)
BLANK_EDGE = (
    "all is right but the edge, where 0 comes: does a loop begin too late, or end too early?"
)
WHERE = "all is right but where an argument has a certain sign, or is 0"
EDGE = "all is right but at the edge"
FAR = "right near 0, wrong farther off"
NEXT = "does it count as 0, or is something small added?"
NEXT_TO_0 = f"all is right but next to 0: {NEXT}"
SMALL = "a small number is taken for 0"
CLIPPED = "that is right for an argument that is cut off at a number"
SOME_INPUTS = "right on some inputs, and an error on others: does it rest on a size, or on axes?"
ONLY_SOME = "right on some of the inputs, and wrong on others"
NEARLY = "nearly right: is a number rounded on the way, a step too large, or something small added?"
SEVERAL = "more than one mistake would give this"
LAST_LINE = "every line follows, but the last one is not yet the one that is wanted"
STEPS = "every line follows, but steps are missing"

# What to try.
WRITE = "write it yourself, with Python and NumPy; what the statement names you may use"
WRAP = "wrap it: np.array(…)"
KEEP_DEF = "keep the line `def …` of the answer cell as it was"
LOOK_FOR_LOOP = "look for a loop whose condition never becomes false"
REPLACE = "replace it by your code, and run the cell"

_CONSTANTS = {value for name, value in vars().items() if name.isupper() and type(value) is str}
SENTENCES = frozenset({*MESSAGES.values(), *ERRORS.values(), *_CONSTANTS})


def meaning(error: BaseException, says: str) -> str | None:
    """Return what an error means in plain words, if it is one of the riddles."""
    shapes = re.search(r"broadcast together with shapes (\S+) (\S+)", says)
    if shapes and (told := _of_shapes(*map(_sizes, shapes.groups()))):
        return told
    for text, words in MESSAGES.items():
        if text in says:
            return words
    return next((words for kind, words in ERRORS.items() if isinstance(error, kind)), None)


def _sizes(shape: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", shape)))


def _of_shapes(one: tuple[int, ...], other: tuple[int, ...]) -> str | None:
    """Return what two shapes say that do not fit together, if they say something."""
    if len(one) < len(other):
        one, other = other, one
    if len(one) == 2 and other == one[:1]:
        return COLUMN_WANTED
    if len(one) == len(other) == 1:
        return LENGTHS_DIFFER
    if len(one) == len(other) == 2:
        for a, b in ((one, other), (other, one)):
            if b == (a[1], 1):
                return ROW_WANTED
        if one == other[::-1]:
            return TRANSPOSE_MEETS
        if one[0] == other[0]:
            return COLUMNS_DIFFER
        if one[1] == other[1]:
            return ROWS_DIFFER
    return None
