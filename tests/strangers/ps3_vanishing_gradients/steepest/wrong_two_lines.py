# wrong: the middle step is skipped, only two lines
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "(s - 1/2)^2"]
place = 0
