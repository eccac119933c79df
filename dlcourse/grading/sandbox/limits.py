"""What a submission may use: memory, processes, files, output and time."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

_MB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """How much the code of one submission may use. Raises ValueError for what is not positive.

    `memory` is for all that runs in the box together. Where no cgroup can be made, each process
    gets an equal share of it as its address space, and where there may be several of those, no
    further thread, so that the sum is bounded all the same.
    `processes` above 1 lets the code fork; with 1, forking is refused.
    """

    memory: int = 2048 * _MB  # bytes
    processes: int = 1
    threads: int = (
        16  # beside the processes; each may be a process, too, where memory is bounded in total
    )
    scratch: int = 64 * _MB  # bytes of the scratch folder
    files: int = 2000  # in the scratch folder
    file_size: int = 32 * _MB  # bytes of one file
    open_files: int = 64  # of one process
    output: int = 1 * _MB  # bytes that one cell may print or send
    cpu_seconds: int = 300  # of one process
    call_seconds: float = 10.0  # of wall time: a call, a cell, a submission, the box's start
    cell_seconds: float = 60.0
    submission_seconds: float = 600.0
    start_seconds: float = 60.0

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if not value > 0:
                raise ValueError(f"the limit {name} is {value}; wanted a positive number")

    def to_json(self) -> dict[str, Any]:
        """Return the limits as JSON's own types; `Limits(**…)` reads them."""
        return asdict(self)
