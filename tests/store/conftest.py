"""Real SPARQL servers on loopback, started by the tests that ask for them."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

VIRTUOSO = """\
[Database]
DatabaseFile = v.db
ErrorLogFile = v.log
LockFile = v.lck
TransactionFile = v.trx
xa_persistent_file = v.pxa
[TempDatabase]
DatabaseFile = vt.db
TransactionFile = vt.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
DirsAllowed = {parts}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
"""


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _served(command: list[str], folder: Path, address: str, ready: str) -> Iterator[str]:
    """Start a server, wait until it answers, end it."""
    with (folder / "said.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        until = time.monotonic() + 60
        while True:
            try:
                if httpx.get(address + ready, trust_env=False).status_code < 500:
                    break
            except httpx.TransportError:
                time.sleep(0.1)
            assert server.poll() is None, (folder / "said.log").read_text()
            assert time.monotonic() < until
        yield address
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running `oxigraph serve`."""
    folder, port = tmp_path_factory.mktemp("oxigraph"), _free_port()
    program = str(Path(sys.executable).parent / "oxigraph")
    command = [program, "serve", "--location", "data", "--bind", f"127.0.0.1:{port}"]
    yield from _served(command, folder, f"http://127.0.0.1:{port}", "/query?query=ASK%7B%7D")


@dataclass(frozen=True, slots=True)
class Virtuoso:
    """A running Virtuoso: its address, where its SQL is, and the folder that it may load from."""

    address: str
    sql: str
    parts: Path


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Virtuoso]:
    """A running Virtuoso, whose update and graphs ask for a password."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("there is no Virtuoso here: sh tools/virtuoso.sh installs it on Debian")
    folder, port, sql = tmp_path_factory.mktemp("virtuoso"), _free_port(), _free_port()
    parts = folder / "parts"
    parts.mkdir()
    text = VIRTUOSO.format(sql=sql, http=port, parts=parts)
    (folder / "v.ini").write_text(text, "ascii")
    command = [program, "+configfile", "v.ini", "+foreground"]
    address = f"http://127.0.0.1:{port}"
    for _ in _served(command, folder, address, "/sparql?query=ASK%7B%7D"):
        yield Virtuoso(address, f"127.0.0.1:{sql}", parts)


@pytest.fixture(scope="session")
def virtuoso(virtuoso_server: Virtuoso) -> str:
    """The address of a running Virtuoso."""
    return virtuoso_server.address
