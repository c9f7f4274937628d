"""CPU seconds: of a function in this process, of a command as a whole process."""

from __future__ import annotations

import json
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.report import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Used:
    """What a command used: CPU seconds of all its processes, the most MB of the largest of them.

    `leading` is the most MB of the process that it was started as, `wall` its seconds by the clock.
    `said` is the JSON object of its last line, where there is one; `given_up` says why it was
    killed, or how it failed.
    """

    cpu: float
    peak: float
    said: dict[str, Any] = field(default_factory=dict)
    given_up: str = ""
    leading: float = 0.0
    wall: float = 0.0


@dataclass(frozen=True, slots=True)
class Most:
    """What a command may use: CPU seconds, and MB of memory of all its processes together."""

    cpu: float = 20_000
    memory: float = 20_000


def run(command: Sequence[str], most: Most) -> Used:
    """Run a command in a session of its own; kill it where it uses more than it may."""
    start, leading, seen = time.monotonic(), 0.0, dict[int, float]()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            command, start_new_session=True, stdout=out, stderr=subprocess.STDOUT, cwd=ROOT
        )
        given_up, ended, used = "", 0, None
        try:
            while not ended:
                living = _session(process.pid)
                seen |= {number: cpu for number, (cpu, _) in living.items()}
                leading = max(leading, living.get(process.pid, (0.0, 0.0))[1])
                given_up = given_up or _over(most, sum(seen.values()), living)
                if given_up:
                    os.killpg(process.pid, signal.SIGKILL)
                else:
                    time.sleep(0.05)
                ended, status, used = os.wait4(process.pid, 0 if given_up else os.WNOHANG)
                process.returncode = os.waitstatus_to_exitcode(status) if ended else None
        finally:
            if not ended:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        assert used is not None
        out.seek(0)
        lines = out.read().decode("utf-8", "replace").strip().splitlines() or [""]
    if process.returncode and not given_up:
        print("\n".join(lines[-5:]), file=sys.stderr)
        given_up = f"fails: {lines[-1][:60]}"
    said = json.loads(lines[-1]) if lines[-1].startswith("{") and not given_up else {}
    # A process that was not waited for, as Spark's, is in what was seen alone.
    cpu = max(used.ru_utime + used.ru_stime, sum(seen.values()))
    return Used(cpu, used.ru_maxrss / 1024, said, given_up, leading, time.monotonic() - start)


def _over(most: Most, cpu: float, living: dict[int, tuple[float, float]]) -> str:
    """Say which limit is passed, or nothing."""
    if cpu > most.cpu:
        return f"not within {most.cpu:g} s"
    memory = sum(memory for _, memory in living.values())
    return f"over {most.memory:,.0f} MB" if memory > most.memory else ""


def _session(leader: int) -> dict[int, tuple[float, float]]:
    """CPU seconds and MB of the processes of a session that live, by their numbers."""
    return {
        number: ((int(fields[11]) + int(fields[12])) / _TICK, int(fields[21]) * _PAGE / 1e6)
        for number, fields in _living()
        if int(fields[3]) == leader
    }


def children() -> float:
    """CPU seconds that the living children of this process have used so far, to a hundredth."""
    own = str(os.getpid())
    return sum(
        (int(fields[11]) + int(fields[12])) / _TICK for _, fields in _living() if fields[1] == own
    )


def _living() -> Iterator[tuple[int, list[str]]]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        yield int(path.parent.name), fields


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
