# diagnosis: a factor 2 too many
# also: w4 is added, not multiplied
# also: what comes is twice the wanted one
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "2 * (o2 - y) * o2*(1 - o2)"
do2_do1 = "o2*(1 - o2) + w4"
dw1 = "2 * (o2 - y) * o2*(1 - o2) * w4 * o1*(1 - o1) * x1"
