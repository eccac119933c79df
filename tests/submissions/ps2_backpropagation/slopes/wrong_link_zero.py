# diagnosis: ∂o2/∂w4 · ∂w4/∂o1 with ∂w4/∂o1 = 0
# also: nothing comes through a link ∂w4/∂o1
# also: what is wanted depends on o2, which is not in the formula
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "(o2 - y) * o2*(1 - o2)"
do2_do1 = "o2*(1 - o2) * o1 * 0"
dw1 = "(o2 - y) * o2*(1 - o2) * o1 * 0 * o1*(1 - o1) * x1"
