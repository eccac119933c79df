# wrong: the hidden unit in dw1 has the slope of tanh, 1 - o1^2
dw4 = "(o2 - y)*o2*(1 - o2)*o1"
db2 = "(o2 - y)*o2*(1 - o2)"
do2_do1 = "o2*(1 - o2)*w4"
dw1 = "(o2 - y)*o2*(1 - o2)*w4*(1 - o1^2)*x1"
