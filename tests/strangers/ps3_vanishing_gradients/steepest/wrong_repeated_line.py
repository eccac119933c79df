# wrong: three lines, but the first one is simply written twice, so only two differ
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s*(1 - s)", "(s - 1/2)^2"]
place = 0.0
