# diagnosis: o1 is missing: that is ∂L/∂b2
# also: what comes, times o1, is what is wanted
dw4 = "(o2 - y) * o2*(1 - o2)"
db2 = "(o2 - y) * o2*(1 - o2)"
do2_do1 = "o2*(1 - o2) * w4"
dw1 = "(o2 - y) * o2*(1 - o2) * w4 * o1*(1 - o1) * x1"
