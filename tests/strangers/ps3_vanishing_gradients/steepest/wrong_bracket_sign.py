# wrong: the minus does not go through the bracket, the second line is 1/4 - s - s^2
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s - s^2", "(s - 1/2)^2"]
place = 0
