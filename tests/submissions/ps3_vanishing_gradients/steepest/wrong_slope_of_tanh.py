# diagnosis: at x = 0 that is 1; is it the slope of tanh?
# also: that is 1 − tanh²(x), the slope of tanh
slope = "1 - tanh(x)^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
