# diagnosis: that is z itself, without w2·x2
# also: the sign of b
# also: what is wanted depends on w2, which is not in the formula
boundary = "w1*x1 + b"
