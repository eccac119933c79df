# diagnosis: a whole array stands where one number is wanted
def decide(z):
    return int(z >= 0)
