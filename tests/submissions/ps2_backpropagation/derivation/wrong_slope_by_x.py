# diagnosis: that is the slope by x
# also: line 1 has to equal diff((y - w*x)^2 / 2, w): the slope of wx by w is x, not w
# also: w and x seem to be exchanged
derivation = [
    "diff((y - w*x)^2 / 2, x)",
    "(y - w*x) * (-w)",
    "w*(w*x - y)",
]
