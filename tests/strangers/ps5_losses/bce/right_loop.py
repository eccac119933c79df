# right: a loop with math.log and log1p, and a sum divided by the count
def bce(Y, T):
    import math

    costs = []
    for y, t in zip(Y.ravel(), T.ravel()):
        costs.append(-math.log(y) if t == 1 else -math.log1p(-y))
    return math.fsum(costs) / len(costs)
