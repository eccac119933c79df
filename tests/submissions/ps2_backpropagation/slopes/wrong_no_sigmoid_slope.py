# diagnosis: the slope of the sigmoid, o2·(1 − o2), is missing
# also: the slope of the output, o2·(1 − o2), is missing
# also: what is wanted depends on o2, which is not in the formula
dw4 = "(o2 - y) * o1"
db2 = "(o2 - y)"
do2_do1 = "w4"
dw1 = "(o2 - y) * w4 * o1*(1 - o1) * x1"
