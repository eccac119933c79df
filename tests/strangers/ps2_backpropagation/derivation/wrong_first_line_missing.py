# wrong: the list begins after the chain rule; the first line that is asked for is not there
derivation = [
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * (-x)",
    "x*(w*x - y)",
]
