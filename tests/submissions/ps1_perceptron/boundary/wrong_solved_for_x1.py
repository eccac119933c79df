# diagnosis: x2 is what is asked for
boundary = "-(w2*x2 + b) / w1"
