# right: the slope of the sigmoid as o^2*(1/o - 1), defined for o between 0 and 1
dw4 = "(o2 - y)*o2^2*(1/o2 - 1)*o1"
db2 = "(o2 - y)*(1/4 - (o2 - 1/2)^2)"
do2_do1 = "w4*(1/4 - (o2 - 1/2)^2)"
dw1 = "(o2 - y)*w4*o2^2*(1/o2 - 1)*x1*o1^2*(1/o1 - 1)"
