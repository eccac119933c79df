# diagnosis: ∂L/∂o2 is missing: that is ∂o2/∂w4
# also: ∂L/∂o2 is missing: that is ∂o2/∂b2
# also: what is wanted depends on y, which is not in the formula
dw4 = "o2*(1 - o2) * o1"
db2 = "o2*(1 - o2)"
do2_do1 = "o2*(1 - o2) * w4"
dw1 = "(o2 - y) * o2*(1 - o2) * w4 * o1*(1 - o1) * x1"
