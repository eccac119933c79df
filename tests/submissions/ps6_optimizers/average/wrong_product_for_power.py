# diagnosis: the values were divided by 1 − tβ; divide by 1 − βᵗ
# also: there is an infinity
def average(a, beta, corrected):
    a, v = np.asarray(a, dtype=float), np.zeros(len(a))
    before = 0.0
    for i in range(len(a)):
        v[i] = before = beta * before + (1 - beta) * a[i]
    return v / (1 - beta * np.arange(1, len(a) + 1)) if corrected else v
