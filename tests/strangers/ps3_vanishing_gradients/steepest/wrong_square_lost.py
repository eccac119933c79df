# wrong: the square below the line is lost in the slope
slope = "exp(-x)/(1 + exp(-x))"
lines = ["1/4 - s*(1 - s)", "s^2 - s + 1/4", "(s - 1/2)^2"]
place = 0.0
