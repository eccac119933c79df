# diagnosis: the average starts at a₁; here it starts at v₀ = 0
# also: the average started at a₁ and was corrected besides
def average(a, beta, corrected):
    v, out = a[0], [a[0]]
    for a_t in a[1:]:
        v = beta * v + (1 - beta) * a_t
        out.append(v)
    out = np.array(out)
    return out / (1 - beta ** np.arange(1, len(a) + 1)) if corrected else out
