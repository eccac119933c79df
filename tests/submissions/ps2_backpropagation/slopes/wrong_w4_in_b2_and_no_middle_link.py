# diagnosis: w4 does not belong here: b2 is added as it is
# also: the middle link is missing
# also: all is right but w4, which is too much
# also: what is wanted depends on w4, which is not in the formula
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "(o2 - y) * o2*(1 - o2) * w4"
do2_do1 = "o2*(1 - o2) * w4"
dw1 = "(o2 - y) * o1*(1 - o1) * x1"
