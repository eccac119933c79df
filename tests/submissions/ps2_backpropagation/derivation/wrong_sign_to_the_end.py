# diagnosis: the sign: that slope leads uphill
# also: the sign: the slope of −wx by w is −x
# also: the sign: a ŷ = wx that is too high
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * x",
    "x*(y - w*x)",
]
