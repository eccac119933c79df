# diagnosis: that is −σ′: a sign is lost
# also: line 4 does not follow from line 3
wrong_line = 3
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))^2",
    "1/(1 + exp(-x)) * exp(-x)/(1 + exp(-x))",
    "1/(1 + exp(-x)) * (1/(1 + exp(-x)) - 1)",
    "sigma(x)*(1 - sigma(x))",
]
