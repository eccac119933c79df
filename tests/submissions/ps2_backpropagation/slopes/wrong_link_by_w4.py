# diagnosis: that is ∂o2/∂w4, as if w4 moved with o1
# also: the middle link is ∂o2/∂w4, as if w4 moved with o1
# also: o1 seems to stand in the place of w4
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "(o2 - y) * o2*(1 - o2)"
do2_do1 = "o2*(1 - o2) * o1"
dw1 = "(o2 - y) * o2*(1 - o2) * o1 * o1*(1 - o1) * x1"
