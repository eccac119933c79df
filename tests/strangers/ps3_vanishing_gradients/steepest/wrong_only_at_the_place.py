# wrong: the slope is given as its value at the steepest point, a constant, not as a formula in x
slope = "1/4"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
