# diagnosis: that is σ + σ², with a plus
# also: line 3 does not follow from line 2
# also: line 7 is right
wrong_line = 7
slope_lines = [
    "diff(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))^2",
    "sigma(x)*(1 + sigma(x))",
]
