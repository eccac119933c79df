# right: forward: how o_k moves with w_1, from the first unit to the last
def first_gradient(o, w, y):
    moved = o[1] * (1.0 - o[1]) * o[0]
    for out, weight in zip(o[2:], w[1:]):
        moved *= out * (1.0 - out) * weight
    return float(moved * (o[-1] - y))
