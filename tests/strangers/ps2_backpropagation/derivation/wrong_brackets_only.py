# wrong: the middle line differs from the first in brackets alone
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff(((y - (w*x))^2) / 2, w)",
    "x*(w*x - y)",
]
