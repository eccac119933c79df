# diagnosis: that is σ itself; begin with its derivative
# also: line 1 has to equal diff(1/(1 + exp(-x)), x)
wrong_line = 3
slope_lines = [
    "1/(1 + exp(-x))",
    "exp(-x)/(1 + exp(-x))^2",
    "sigma(x)*(1 - sigma(x))",
]
