#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random profiles and histories through `stridewellctl`: no hard rule broken, same input same bytes.

test-plan-property.py CTL [COUNT [FIRST_SEED]]; without a first seed half of them are fresh, and the seed is printed.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import planjudge

ctl = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
first = int(sys.argv[3]) if len(sys.argv) > 3 else None
fresh = random.SystemRandom().randrange(10**6, 10**9)
seeds = list(range(first, first + count)) if first is not None else \
    [*range(1, count // 2 + 1), *range(fresh, fresh + count - count // 2)]


def run(*arguments):
    return subprocess.run([ctl, *arguments], check=True, capture_output=True, text=True).stdout


failures = 0
print(f'# {len(seeds)} journals, fresh seeds from {fresh}')
with tempfile.TemporaryDirectory() as folder:
    for seed in seeds:
        today, journal = planjudge.random_journal(seed)
        database = pathlib.Path(folder) / f'{seed}.db'
        source = pathlib.Path(folder) / 'journal.json'
        source.write_text(json.dumps(journal), encoding='utf-8')
        base = ['--journal', str(database), '--today', today.isoformat()]
        try:
            run(*base, 'load', str(source))
            text = run(*base, 'plan', '--weeks', '4', '--json')
            again = run(*base, 'plan', '--weeks', '4', '--json') if seed % 10 == 0 else text
            one = json.loads(run(*base, 'plan', '--json'))
            flags = json.loads(run(*base, 'flags', '--json'))
        except subprocess.CalledProcessError as error:
            failures += 1
            print(f'not ok - seed {seed}: {error.stderr.strip() or error}')
            continue
        weeks = json.loads(text)
        problems = planjudge.judge(today, journal, flags, weeks)
        if text != again:
            problems.append('same input, other bytes')
        if one != weeks[0]:
            problems.append('37: plan is not the first of plan --weeks')
        if problems:
            failures += 1
            print(f'not ok - seed {seed}, today {today}: ' + '; '.join(problems[:4]) +
                  (f' and {len(problems) - 4} more' if len(problems) > 4 else ''))
        for leftover in pathlib.Path(folder).glob(f'{seed}.db*'):
            leftover.unlink()
print(f'{len(seeds) - failures} of {len(seeds)} plans break no rule')
sys.exit(1 if failures else 0)
