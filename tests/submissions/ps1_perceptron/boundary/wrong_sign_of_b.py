# diagnosis: the sign of b
boundary = "(b - w1*x1) / w2"
