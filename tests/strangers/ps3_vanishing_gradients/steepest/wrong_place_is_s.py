# wrong: place is the value s = 1/2 of the sigmoid, not the x
slope = "sigma(x) - sigma(x)^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 1/2
