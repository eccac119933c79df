# diagnosis: the slope of the wrong unit: w4 leads into o2
# also: the slope of the wrong unit: o1 leads into o2
# also: o1 seems to stand in the place of o2
dw4 = "(o2 - y) * o1*(1 - o1) * o1"
db2 = "(o2 - y) * o2*(1 - o2)"
do2_do1 = "o1*(1 - o1) * w4"
dw1 = "(o2 - y) * o2*(1 - o2) * w4 * o1*(1 - o1) * x1"
