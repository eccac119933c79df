# diagnosis: that is −σ′: a sign is lost
# also: line 3 does not follow from line 2
# also: line 4 is equal to line 2, so it is right
wrong_line = 4
slope_lines = [
    "diff((1 + exp(-x))^(-1), x)",
    "-1 * (1 + exp(-x))^(-2) * (-exp(-x))",
    "-exp(-x) / (1 + exp(-x))^2",
    "1/(1 + exp(-x)) * exp(-x)/(1 + exp(-x))",
    "1/(1 + exp(-x)) * (1 - 1/(1 + exp(-x)))",
    "sigma(x)*(1 - sigma(x))",
]
