# diagnosis: that is one number; wanted is an array of shape (5,)
# also: that is one number
# also: that is the largest of what is wanted
def decide(z):
    return int((z >= 0).any())
