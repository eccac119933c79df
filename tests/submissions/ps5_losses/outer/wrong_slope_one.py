# diagnosis: a is 1: the slope of ½e² at e = δ is δ
outer = "abs(e) - delta**2/2"
