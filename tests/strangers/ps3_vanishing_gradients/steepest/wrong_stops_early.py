# wrong: the last line is the expanded square, not (s - 1/2)^2 itself
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "s^2 - 2*s*(1/2) + (1/2)^2"]
place = 0
