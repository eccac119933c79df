"""Where strangers' code runs: in a box, apart from the tests and from everything else.

`box` starts it, `server` runs inside it, `seccomp`, `cgroup` and `limits` say what it may do.
"""
