# wrong: fourth copies the slip of the notes
fourth = "a1"
total = "1 - beta^t"
newest = "beta < 1/2"
