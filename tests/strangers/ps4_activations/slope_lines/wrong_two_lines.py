# wrong: only the first and the last line
wrong_line = 3
slope_lines = ["diff(1/(1 + exp(-x)), x)", "sigma(x)*(1 - sigma(x))"]
