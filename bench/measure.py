"""CPU seconds: of a function in this process, of a command as a whole process."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence


def cpu(work: Callable[[], object], runs: int = 3) -> float:
    """Give the median CPU seconds of a function, after one run that is not counted."""
    work()
    found = []
    for _ in range(runs):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return statistics.median(found)


def process_pairs(
    first: Sequence[str], second: Sequence[str], runs: int = 15
) -> tuple[float, float, float]:
    """Run two commands in turn; give their median CPU seconds, and the median of the ratios."""
    pairs = [(_process(first), _process(second)) for _ in range(runs + 1)][1:]
    ratio = statistics.median(a / b for a, b in pairs)
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs), ratio


def process(command: Sequence[str], runs: int = 5) -> tuple[float, float]:
    """Give the median CPU and wall seconds of a command as a whole process."""
    _process(command)
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        used = _process(command)
        found.append((used, time.perf_counter() - start))
    return statistics.median(u for u, _ in found), statistics.median(w for _, w in found)


def once(command: Sequence[str]) -> tuple[float, float]:
    """Run a command once; give its CPU seconds and the peak memory of its largest process, MB.

    Everything runs below a process of its own, which tells its children from earlier ones.
    """
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command], check=True, capture_output=True, text=True
    )
    cpu, peak = map(float, done.stdout.split())
    return cpu, peak


def _process(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
