# diagnosis: there is more than one = in it
boundary = "x2 = -w1*x1/w2 - b/w2 = -(w1*x1 + b)/w2"
