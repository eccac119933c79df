# diagnosis: that is z itself, without w2·x2
# also: the sign of b
boundary = "w1*x1 + b"
