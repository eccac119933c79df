# diagnosis: every line follows, but the last one is not yet (s - 1/2)^2
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2"]
place = 0
