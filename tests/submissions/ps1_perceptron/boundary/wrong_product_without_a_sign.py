# diagnosis: a product needs its sign, *: write w1*x1
boundary = "-(w1 x1 + b) / w2"
