# wrong: the middle is skipped, only two lines differ where at least three are asked for
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "(s - 1/2)^2"]
place = 0
