# wrong: |e - delta| is not |e| - delta: wrong for e below delta, so for negative e
outer = "delta*abs(e - delta) + delta**2/2"
