# wrong: dw1 has the output's slope twice, once from db2 and once from the link
dw4 = "(o2 - y)*o2*(1 - o2)*o1"
db2 = "(o2 - y)*o2*(1 - o2)"
do2_do1 = "o2*(1 - o2)*w4"
dw1 = "(o2 - y)*o2*(1 - o2)*o2*(1 - o2)*w4*o1*(1 - o1)*x1"
