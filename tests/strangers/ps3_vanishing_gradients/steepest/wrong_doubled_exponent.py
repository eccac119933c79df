# wrong: (1 + e^x)^2 is written as 1 + e^(2x)
slope = "exp(x)/(1 + exp(2*x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
