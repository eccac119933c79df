# right: one copy for all entries, whose saved entry is put back exactly
def nudge(f, x):
    h = 1e-5
    work = x.copy()
    grad = np.empty(x.shape)
    for i in range(x.size):
        saved = work.flat[i]
        work.flat[i] = saved + h
        rise = f(work)
        work.flat[i] = saved - h
        rise = rise - f(work)
        work.flat[i] = saved
        grad.flat[i] = rise / h / 2
    return grad
