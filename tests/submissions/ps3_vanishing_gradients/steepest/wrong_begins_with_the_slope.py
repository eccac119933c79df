# diagnosis: that is the slope; the first line is ¼ minus the slope
slope = "sigma(x)*(1 - sigma(x))"
lines = ["s*(1 - s)", "s - s^2", "(s - 1/2)^2"]
place = 0
