# wrong: only the first and the last line, the step between is skipped; three are asked for
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "(s - 1/2)^2"]
place = 0
