# wrong: the square below the line is missing in the slope, so it is 1 - sigma
slope = "exp(-x)/(1 + exp(-x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
