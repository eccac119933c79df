# diagnosis: x1 stands below the line; it multiplies w1
# also: right where x1 = 1, but not for other values
boundary = "-(w1 + b) / (w2*x1)"
