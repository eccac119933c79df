# right: put together with an f-string from a and c
a = "delta"
c = "-(1/2)*delta**2"
outer = f"{a}*abs(e) + ({c})"
