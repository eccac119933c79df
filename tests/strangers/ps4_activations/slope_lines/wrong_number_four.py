# wrong: line 4 is named, since it differs from line 3; but line 3 is the wrong one
wrong_line = 4
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))^2",
    "sigma(x)*(1 - sigma(x))",
]
