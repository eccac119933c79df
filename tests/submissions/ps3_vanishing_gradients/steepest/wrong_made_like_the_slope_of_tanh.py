# diagnosis: made like the slope of tanh
slope = "1 - sigma(x)^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
