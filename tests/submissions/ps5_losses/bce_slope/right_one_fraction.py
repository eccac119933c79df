by_y = "(y - t) / (y*(1 - y))"
by_z = ["(y - t)/(y*(1 - y)) * y*(1 - y)", "y - t*y - t + t*y", "y - t"]
