# diagnosis: that is the slope at x = 0 alone
slope = "0.25"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
