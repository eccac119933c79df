# diagnosis: w4 is missing: it enlarges
# also: w4 is missing from the middle link
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "(o2 - y) * o2*(1 - o2)"
do2_do1 = "o2*(1 - o2)"
dw1 = "(o2 - y) * o2*(1 - o2) * o1*(1 - o1) * x1"
