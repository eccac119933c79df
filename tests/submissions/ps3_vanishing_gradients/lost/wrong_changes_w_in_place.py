# diagnosis: all steps seem lost: is w overwritten before it is compared
# also: or is w overwritten before the comparison?
# also: at depth 11 the step still arrives
# also: lost changed its argument w in place
def lost(w, g, eta):
    old = w
    w -= eta * g
    return w == old
