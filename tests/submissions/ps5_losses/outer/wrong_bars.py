# diagnosis: a product needs its sign, *: write delta*|e|
outer = "delta |e| - delta**2/2"
