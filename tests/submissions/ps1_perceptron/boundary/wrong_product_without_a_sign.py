# diagnosis: write every product with *
boundary = "-(w1 x1 + b) / w2"
