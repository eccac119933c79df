# right: one fraction
outer = "(2*abs(e)*delta - delta**2)/2"
