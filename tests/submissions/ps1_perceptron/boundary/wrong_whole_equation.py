# diagnosis: write only the right-hand side
boundary = "x2 = -(w1*x1 + b) / w2"
