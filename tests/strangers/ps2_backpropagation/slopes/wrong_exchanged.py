# wrong: dw4 and db2 are exchanged
dw4 = "(o2 - y)*o2*(1 - o2)"
db2 = "(o2 - y)*o2*(1 - o2)*o1"
do2_do1 = "o2*(1 - o2)*w4"
dw1 = "(o2 - y)*o2*(1 - o2)*w4*o1*(1 - o1)*x1"
