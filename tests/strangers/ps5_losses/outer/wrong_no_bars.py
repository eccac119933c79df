# wrong: |e| was left out: wrong for negative e
outer = "delta*e - 1/2*delta**2"
