# diagnosis: the sign of the slope
boundary = "(w1*x1 - b) / w2"
