# diagnosis: that is one number
# also: that is the first part of what is wanted alone
def decide(z):
    for v in z:
        if v >= 0:
            return 1
        return 0
