# diagnosis: x1 stands below the line; it multiplies w1
boundary = "-(w1 + b) / (w2*x1)"
