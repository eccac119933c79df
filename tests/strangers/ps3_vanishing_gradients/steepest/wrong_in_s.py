# wrong: slope is given in s, a formula in x is wanted
slope = "s*(1 - s)"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
