# wrong: the middle line differs from the first in brackets alone, so only two lines really differ
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "(1/4) - (s)*(1 - s)", "(s - 1/2)^2"]
place = 0
