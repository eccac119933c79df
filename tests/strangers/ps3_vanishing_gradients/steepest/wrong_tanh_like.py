# wrong: slope is 1 - sigma^2, made like the slope of tanh
slope = "1 - sigma(x)^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
