# right: the slope with e^(+x) above and below the line
slope = "exp(x)/(exp(x) + 1)^2"
lines = ["1/4 - s*(1 - s)", "s^2 - s + 1/4", "(s - 1/2)^2"]
place = 0
