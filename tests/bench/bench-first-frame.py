#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From start to the first frame with a journal of 20 years, against an empty window of the toolkit and against 10 years; and to
the first frame with the week in it, whose words and icons the empty window does not have: that one is told, not bound."""
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

CTL, APP, EMPTY = sys.argv[1:4]
ROUNDS = 9


def seconds(arguments):
    start = time.monotonic()
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def journal(folder, years):
    path = pathlib.Path(folder) / f'{years}.db'
    sample = pathlib.Path(folder) / f'{years}.json'
    sample.write_bytes(subprocess.run([CTL, '--today', '2026-11-23', 'sample', '--years', str(years)], check=True,
                                      capture_output=True).stdout)
    subprocess.run([CTL, '--journal', str(path), 'load', str(sample)], check=True)
    return str(path)


with tempfile.TemporaryDirectory() as folder:
    commands = {'empty': [EMPTY]}
    for years in (10, 20):
        app = [APP, '--journal', journal(folder, years), '--today', '2026-11-23']
        commands[f'{years} years'] = app + ['--exit-after-first-frame']
        commands[f'week of {years} years'] = app + ['--exit-after-startup']
    times = {name: [] for name in commands}
    # In turns, so that a busy moment of the machine touches all of them.
    for round_number in range(ROUNDS + 1):
        for name, command in commands.items():
            elapsed = seconds(command)
            if round_number:
                times[name].append(elapsed)
medians = {name: statistics.median(values) for name, values in times.items()}
against_empty = medians['20 years'] / medians['empty']
against_ten = medians['20 years'] / medians['10 years']
print(f'first frame with 20 years against an empty window: {against_empty:.2f} (bound 1.3) '
      f'{medians["20 years"] * 1e3:.0f} ms against {medians["empty"] * 1e3:.0f} ms')
print(f'first frame with 20 years against 10: {against_ten:.2f} (bound 1.05)')
week, week_of_ten = medians['week of 20 years'], medians['week of 10 years']
print(f'the week of 20 years on the screen: {week / medians["empty"]:.2f} empty windows ({week * 1e3:.0f} ms), '
      f'{week / week_of_ten:.2f} of 10 years')
sys.exit(0 if against_empty <= 1.3 and against_ten <= 1.05 else 1)
