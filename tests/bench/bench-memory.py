#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory (PSS) of the application with a journal of 20 years on the screen, against an empty window of the toolkit."""
import pathlib
import subprocess
import sys
import tempfile
import time

CTL, APP, EMPTY = sys.argv[1:4]
BOUND_MB = 25
ROUNDS = 3
POLL_S = 0.2
# The figure is read when it has stood still (to 3 %: other programs share the libraries) for so many polls, when everything is
# read, drawn and given back.
STILL_POLLS = 10
MAX_POLLS = 300


def pss_mb(pid):
    for line in pathlib.Path(f'/proc/{pid}/smaps_rollup').read_text().splitlines():
        if line.startswith('Pss:'):
            return int(line.split()[1]) / 1024
    raise SystemExit('this kernel tells no PSS')


def settled_mb(arguments):
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        last, still = 0.0, 0
        for _ in range(MAX_POLLS):
            time.sleep(POLL_S)
            now = pss_mb(process.pid)
            still = still + 1 if abs(now - last) < 0.03 * now else 0
            last = now
            if still == STILL_POLLS:
                return now
        raise SystemExit('the memory never stood still')
    finally:
        process.kill()
        process.wait()


with tempfile.TemporaryDirectory() as folder:
    journal = str(pathlib.Path(folder) / '20.db')
    sample = pathlib.Path(folder) / '20.json'
    sample.write_bytes(subprocess.run([CTL, '--today', '2026-11-23', 'sample', '--years', '20'], check=True,
                                      capture_output=True).stdout)
    subprocess.run([CTL, '--journal', journal, 'load', str(sample)], check=True)
    # The second start is the one to judge: the first of a day makes the daily backup.
    app = [APP, '--journal', journal, '--today', '2026-11-23']
    subprocess.run(app + ['--exit-after-startup'], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    empty = min(settled_mb([EMPTY, '--stay']) for _ in range(ROUNDS))
    full = min(settled_mb(app) for _ in range(ROUNDS))
print(f'memory with 20 years: {full:.1f} MB against {empty:.1f} MB of an empty window, {full - empty:.1f} MB more '
      f'(bound {BOUND_MB})')
sys.exit(0 if full - empty <= BOUND_MB else 1)
