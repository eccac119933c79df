# diagnosis: the slope of the sigmoid is o2·(1 − o2), with a minus
# also: so it is for both units
# also: all is right but the sign of o2
dw4 = "(o2 - y) * o2*(1 + o2) * o1"
db2 = "(o2 - y) * o2*(1 + o2)"
do2_do1 = "o2*(1 + o2) * w4"
dw1 = "(o2 - y) * o2*(1 + o2) * w4 * o1*(1 + o1) * x1"
