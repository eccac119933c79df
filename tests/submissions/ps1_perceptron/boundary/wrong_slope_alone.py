# diagnosis: x1 is missing beside the slope
# also: what is wanted depends on b, which is not in the formula
boundary = "-w1 / w2"
