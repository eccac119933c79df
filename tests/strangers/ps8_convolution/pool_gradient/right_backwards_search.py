# right: the search runs from the last entry back with >=, so the first of equal ones wins
def pool_gradient(Y, dP):
    dY = np.zeros_like(Y)
    for (i, j), g in np.ndenumerate(dP):
        places = [(2 * i + 1, 2 * j + 1), (2 * i + 1, 2 * j), (2 * i, 2 * j + 1), (2 * i, 2 * j)]
        winner = places[0]
        for place in places[1:]:
            if Y[place] >= Y[winner]:
                winner = place
        dY[winner] = g
    return dY
