# wrong: the second line only changes the order of the first, so just two lines really differ
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - (1 - s)*s", "(s - 1/2)^2"]
place = 0
