# wrong: the first line is the slope itself, not a quarter minus the slope (so the lines are not equal)
slope = "sigma(x)*(1 - sigma(x))"
lines = ["s*(1 - s)", "s - s^2", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
