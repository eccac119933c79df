threshold = "−log(1÷p − 1)"
