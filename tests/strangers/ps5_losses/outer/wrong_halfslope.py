# wrong: the slope a is delta/2, so the line goes through the origin and meets the value alone
outer = "delta/2*abs(e)"
