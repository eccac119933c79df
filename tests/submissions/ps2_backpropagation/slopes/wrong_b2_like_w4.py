# diagnosis: b2 is added as it is
# also: all is right but o1, which is too much
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "(o2 - y) * o2*(1 - o2) * o1"
do2_do1 = "o2*(1 - o2) * w4"
dw1 = "(o2 - y) * o2*(1 - o2) * w4 * o1*(1 - o1) * x1"
