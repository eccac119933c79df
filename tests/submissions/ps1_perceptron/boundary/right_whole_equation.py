boundary = "x2 = -(w1*x1 + b) / w2"
