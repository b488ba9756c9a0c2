#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random profiles and histories through `stridewellctl`: no hard rule broken, same input same bytes.

test-plan-property.py CTL [COUNT [FIRST_SEED]]; seeds from 1, or from a fresh one when FIRST_SEED is `fresh`. PLAN_OPTIMUM
in the environment names the exhaustive search that the placements are compared with.
"""
import datetime as dt
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import planjudge

ctl = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 150
first = sys.argv[3] if len(sys.argv) > 3 else '1'
first = random.SystemRandom().randrange(10**6, 10**9) if first == 'fresh' else int(first)
seeds = range(first, first + count)
optimum = os.environ.get('PLAN_OPTIMUM')


def run(*arguments):
    return subprocess.run([ctl, *arguments], check=True, capture_output=True, text=True).stdout


failures = 0
print(f'# {len(seeds)} journals, seeds from {first}')
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
        named = weeks[seed % 4]['week']
        if seed % 5 == 0 and json.loads(run(*base, 'plan', '--week', named, '--json')) != weeks[seed % 4]:
            failures += 1
            print(f'not ok - seed {seed}: 37: plan --week {named} is not that element of plan --weeks')
        past = (today - dt.timedelta(days=7)).isocalendar()
        gone = json.loads(run(*base, 'plan', '--week', f'{past[0]}-W{past[1]:02d}', '--json')) if seed % 5 == 1 else None
        problems = planjudge.judge(today, journal, flags, weeks, optimum)
        if gone:
            done = sorted(a['id'] for a in journal['activities'] if gone['from'] <= a['day'] < weeks[0]['from'])
            listed = sorted(s['id'] for e in gone['days'] for s in e['sessions'])
            if gone['targets'] is not None or done != listed:
                problems.append(f'37: the week before lists {listed}, done were {done}')
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
