# wrong: the slope is divided by w2, but b is not
boundary = "-(w1/w2)*x1 - b"
