# wrong: the lines start from the slope s*(1 - s), not from 1/4 minus it
slope = "sigma(x)*(1 - sigma(x))"
lines = ["s*(1 - s)", "s - s^2", "1/4 - (s - 1/2)^2"]
place = 0
