# diagnosis: that is the question again
slope = "diff(sigma(x), x)"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
