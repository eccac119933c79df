# diagnosis: that is the first value alone: v₁ is a₁, and v₄ is a mixture of all four (the slip of the notes)
fourth = "a1"
total = "1 - beta^t"
newest = "beta < 1/2"
