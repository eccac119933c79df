# diagnosis: x1 has no effect here: the slope is missing
# also: what is wanted depends on w1, which is not in the formula
# also: a term is missing beside it
boundary = "-b / w2"
