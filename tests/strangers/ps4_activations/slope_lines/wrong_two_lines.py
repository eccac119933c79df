# wrong: only the beginning and the end, no step between; three lines have to differ
wrong_line = 3
slope_lines = ["diff(1/(1 + exp(-x)), x)", "sigma(x)*(1 - sigma(x))"]
