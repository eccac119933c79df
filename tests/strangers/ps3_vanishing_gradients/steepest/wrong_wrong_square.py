# wrong: the square is (s - 1/4)^2, with 1/4 taken for its own root; the last line does not follow
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/4)^2"]
place = 0
