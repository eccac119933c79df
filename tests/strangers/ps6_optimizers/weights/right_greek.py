# right: Greek beta in all three, ** for powers, the limit on the left
fourth = "β**3*a1 + (1 - β)*(β**2*a2 + β*a3 + a4)"
total = "1 - β**t"
newest = "0.5 > β"
