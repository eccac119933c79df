# right: as short as allowed, three lines
wrong_line = 3
slope_lines = ["diff(1/(1 + exp(-x)), x)", "exp(-x)/(1 + exp(-x))^2", "sigma(x)*(1 - sigma(x))"]
