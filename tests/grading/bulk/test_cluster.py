"""The same marks from a Dask cluster, one of whose workers is killed in mid-run."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dlcourse.grading.bulk.journal import Journal
from dlcourse.grading.bulk.pool import PoolError, open_pool
from dlcourse.grading.bulk.run import Options, grade_class
from dlcourse.grading.bulk.task import Result
from dlcourse.grading.config import course_config
from tests.grading.bulk.classes import RIGHT, WRONG, answer, files, gradebook, project

pytestmark = [pytest.mark.instructor, pytest.mark.xdist_group("cluster")]


class Cluster:
    """A scheduler and two workers on this machine."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._environment = {**os.environ, "PYTHONPATH": str(root)}
        self._folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []
        contact = folder / "scheduler.json"
        at = f"--scheduler-file={contact}"
        self.start("scheduler", "--host=127.0.0.1", "--port=0", "--no-dashboard", at)
        options = (at, "--nthreads=1", "--no-nanny", "--host=127.0.0.1", "--no-dashboard")
        self.workers = [self.start("worker", *options) for _ in range(2)]
        from distributed import Client

        with Client(scheduler_file=str(contact), timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
            self.address = str(client.scheduler.address)

    def start(self, kind: str, *options: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{kind}", *options],
            cwd=self._folder,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.processes.append(process)
        return process

    def close(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def cluster(root: Path, tmp_path: Path) -> Iterator[Cluster]:
    found = Cluster(root, tmp_path)
    yield found
    found.close()


def test_a_cluster_that_loses_a_worker_gives_the_same_marks(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = project(tmp_path / "one")
    for i in range(12):
        answer(one, f"s{i:02}", (RIGHT, WRONG, "1 / 0")[i % 3])
    # The worker is killed as soon as the first results are there.
    two = tmp_path / "two"
    shutil.copytree(one, two)
    grade_class(course_config(one / "course"))

    keep, kept = Journal.keep, []

    def keep_and_kill(self: Journal, key: str, result: Result, *, written: bool) -> None:
        keep(self, key, result, written=written)
        kept.append(key)
        if len(kept) == 3:
            cluster.workers[0].send_signal(signal.SIGKILL)

    monkeypatch.setattr(Journal, "keep", keep_and_kill)
    report = grade_class(course_config(two / "course"), (), Options(scheduler=cluster.address))
    assert cluster.workers[0].wait() == -signal.SIGKILL
    assert report.problems == []
    assert gradebook(two) == gradebook(one)
    assert files(two, "feedback", "autograded") == files(one, "feedback", "autograded")


def test_where_there_is_no_scheduler_a_sentence_says_so() -> None:
    with pytest.raises(PoolError, match=r"no Dask scheduler at tcp://127\.0\.0\.1:9"):
        open_pool(1, "tcp://127.0.0.1:9")
