# diagnosis: the slope of the hidden unit, o1·(1 − o1), is missing
# also: what is wanted depends on o1, which is not in the formula
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "(o2 - y) * o2*(1 - o2)"
do2_do1 = "o2*(1 - o2) * w4"
dw1 = "(o2 - y) * o2*(1 - o2) * w4 * x1"
