# wrong: the slope has a minus, the inner derivative -exp(-x) was used without the -1 of the power
slope = "-exp(-x)/(1 + exp(-x))^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
