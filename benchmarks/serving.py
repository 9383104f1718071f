#!/usr/bin/env python3
"""Serves a zip of a session: the service, nginx with a ready file of the same bytes, Python's streaming zipfile, in turn."""

import argparse
import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import Vault, free_port, missing, processor_seconds, table

OURS = "forkpoint, service"
EVERYTHING = "byproducts=true&credentials=true&cap=none"

NGINX = """
daemon off;
master_process off;
error_log {folder}/error.log;
pid {folder}/pid;
events {{ }}
http {{
    access_log off;
    sendfile {sendfile};
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {root};
    }}
}}
"""


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--generator", required=True, help="the script that makes workspaces")
    arguments.add_argument("--scale", default="M", choices="SML")
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--clients", type=int, nargs="+", default=[1, 4], help="how many download at once")
    arguments.add_argument("--folder", help="where to put everything; among the temporary files where not given")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        measure(options, Path(folder))


def measure(options, folder):
    workspace, ready = folder / "workspace", folder / "ready"
    ready.mkdir()
    subprocess.run([sys.executable, options.generator, "make", options.scale, str(workspace)], check=True)
    vault = Vault(folder / "vault" / "home")
    vault.run("checkpoint", vault.session, str(workspace))
    with contextlib.ExitStack() as running:
        ours = f"{running.enter_context(vault.serving())}/api/sessions/{vault.session}/download?{EVERYTHING}"
        for _ in range(3):
            subprocess.run(["curl", "-sSf", "-o", str(ready / "session.zip"), ours], check=True)
        servers = {OURS: (ours, vault.service)}
        if not missing("nginx"):
            for sendfile in ("on", "off"):
                server = nginx(folder / f"sendfile-{sendfile}", ready, sendfile)
                servers[f"nginx, sendfile {sendfile}"] = running.enter_context(server)
        servers["Python zipfile"] = running.enter_context(zipfile_server(workspace))
        print(f"{(ready / 'session.zip').stat().st_size / 1e6:.0f} MB, load {os.getloadavg()[0]:.1f}")
        for clients in options.clients:
            compare(servers, clients, options.runs)


def compare(servers, clients, runs):
    wall, busy = {}, {}
    for _ in range(runs):
        for name, (address, process) in servers.items():
            before = processor_seconds(process)
            wall.setdefault(name, []).append(download(address, clients))
            busy.setdefault(name, []).append(max(processor_seconds(process) - before, 0.01))
    for what, rows in (("on the wall", wall), ("of the server's processor time", busy)):
        print(f"\n{clients} at once, seconds {what}\n")
        table(rows, OURS)


def download(address, clients):
    """Downloads the same several times at once; answers the wall time in seconds."""
    begin = time.perf_counter()
    curls = [subprocess.Popen(["curl", "-sSf", "-o", "/dev/null", address]) for _ in range(clients)]
    codes = [curl.wait() for curl in curls]
    if any(codes):
        sys.exit(f"{address} did not arrive: curl ended with {codes}")
    return time.perf_counter() - begin


@contextlib.contextmanager
def nginx(folder, root, sendfile):
    """One process of nginx that serves what is below `root`; gives the file's address, and the process."""
    folder.mkdir()
    port = free_port()
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, sendfile=sendfile, port=port, root=root))
    with ended_afterwards(["nginx", "-p", str(folder), "-c", str(config)], port) as process:
        yield f"http://127.0.0.1:{port}/session.zip", process


@contextlib.contextmanager
def zipfile_server(workspace):
    port = free_port()
    script = Path(__file__).with_name("zipfile_server.py")
    with ended_afterwards([sys.executable, str(script), str(workspace), str(port)], port) as process:
        yield f"http://127.0.0.1:{port}/", process


@contextlib.contextmanager
def ended_afterwards(command, port):
    """A server, once it listens."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        wait_until_it_listens(port)
        yield process.pid
    finally:
        process.terminate()
        process.wait(30)


def wait_until_it_listens(port, seconds=60):
    deadline = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


if __name__ == "__main__":
    main()
