"""A Spark to run on: the machines of a cluster, or the processors of this one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import MissingExtraError, MissingProgramError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyspark import SparkConf, SparkContext

JAVAS = (17, 21)
"""The versions of Java that Spark 4 runs on."""
_STEP = "On Debian: apt-get install openjdk-17-jre-headless; then set JAVA_HOME where several are."
_QUIET = Path(__file__).parent / "log4j2.properties"
_FAILED = re.compile(r"^(?:OSError|\w+Error): (\[Errno \d+\] .*)$", re.MULTILINE)


@contextmanager
def started(master: str) -> Iterator[SparkContext]:
    """Give a Spark, and end it; `master` is its address, empty for that of the surroundings.

    One that runs in this process already is taken, and goes on running. Raises
    MissingExtraError without pyspark, MissingProgramError without a fitting Java, StoreError
    where a task cannot read or write.
    """
    try:
        from py4j.protocol import Py4JJavaError
        from pyspark import SparkContext
    except ImportError:
        raise MissingExtraError("kgraph build --on spark", "pyspark", "spark") from None
    running = SparkContext._active_spark_context
    if running is None:
        check_java()
    context = running or SparkContext(conf=_settings(master))
    context.setLogLevel("ERROR")
    try:
        yield context
    except Py4JJavaError as error:
        # A task that ends with an error comes back as the text of its traceback.
        said = _FAILED.findall(str(error))
        if not said:
            raise
        raise StoreError(f"a task of Spark ended: {said[-1]}.") from None
    finally:
        if running is None:
            context.stop()


def _settings(master: str) -> SparkConf:
    from pyspark import SparkConf

    # What runs the tasks must have this kgraph; on this machine that is what runs now.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # Its workers would warn of a pandas that is not used here.
    os.environ.setdefault("PYTHONWARNINGS", "ignore::FutureWarning")
    found = SparkConf().setAppName("kgraph build").set("spark.ui.showConsoleProgress", "false")
    found.setMaster(master or found.get("spark.master") or "local[*]")
    if (found.get("spark.master") or "").startswith("local"):
        # Nobody else has business with it: no port is open to other machines.
        found.set("spark.ui.enabled", "false")
        found.set("spark.driver.bindAddress", "127.0.0.1").set("spark.driver.host", "127.0.0.1")
        found.set("spark.driver.extraJavaOptions", f"-Dlog4j2.configurationFile={_QUIET.as_uri()}")
    return found


def check_java() -> None:
    """Raise MissingProgramError where no Java is found on which Spark runs."""
    home = os.environ.get("JAVA_HOME")
    java = shutil.which(f"{home}/bin/java" if home else "java")
    if java is None:
        place = f" in JAVA_HOME={home}" if home else ""
        raise MissingProgramError(f"Spark needs Java 17, and there is none{place}. {_STEP}")
    command = [java, "-version"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    version = re.search(r'version "(\d+)', done.stderr)
    if version is None or int(version[1]) not in JAVAS:
        is_there = f"{java} is Java {version[1]}" if version else f"{java} is no Java"
        raise MissingProgramError(f"Spark needs Java 17, and {is_there}. {_STEP}")
