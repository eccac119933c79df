# wrong: dw4 has the slope of the sigmoid as 1 − o2², which is that of tanh
dw4 = "(o2 - y)*(1 - o2^2)*o1"
db2 = "(o2 - y)*o2*(1 - o2)"
do2_do1 = "o2*(1 - o2)*w4"
dw1 = "(o2 - y)*o2*(1 - o2)*w4*o1*(1 - o1)*x1"
