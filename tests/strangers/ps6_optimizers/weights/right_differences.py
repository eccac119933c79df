# right: corrections by differences, as a + beta*(old - a); 1 > 2*beta
v2 = "(a2 + beta*(a1 - a2))"
v3 = f"(a3 + beta*({v2} - a3))"
fourth = f"a4 + beta*({v3} - a4)"
total = "-(beta**t - 1)"
newest = "1 > 2*beta"
