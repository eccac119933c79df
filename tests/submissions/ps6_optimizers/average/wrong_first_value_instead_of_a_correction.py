# diagnosis: the average starts at a₁, without a division: only its first value is right
def average(a, beta, corrected):
    v = a[0] if corrected else (1 - beta) * a[0]
    out = [v]
    for a_t in a[1:]:
        v = beta * v + (1 - beta) * a_t
        out.append(v)
    return np.array(out)
