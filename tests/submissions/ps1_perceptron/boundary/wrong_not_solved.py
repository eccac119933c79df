# diagnosis: x2 is what is asked for
boundary = "w1*x1 + w2*x2 + b"
