# diagnosis: every line follows, but steps are missing
wrong_line = 3
slope_lines = ["diff(1/(1 + exp(-x)), x)", "sigma(x)*(1 - sigma(x))"]
