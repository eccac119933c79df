# right: one einsum over j and k
def four_paths(x1, o1, o2, o3, U, V, y):
    s = [o - o**2 for o in (o1, o2, o3)]
    return x1 * s[0][0] * np.einsum("k,k,jk,j,j->", o3 - y, s[2], V, s[1], U[0])
