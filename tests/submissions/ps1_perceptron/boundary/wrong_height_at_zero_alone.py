# diagnosis: x1 has no effect here: the slope is missing
# also: what is wanted depends on w1, which is not in the formula
boundary = "-b / w2"
