# wrong: 1/p + 1 where 1/p - 1 belongs
threshold = "-log(1/p + 1)"
