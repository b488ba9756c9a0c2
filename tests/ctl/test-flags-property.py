#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random journals through `stridewellctl flags`, compared with flagjudge.py finding for finding.

test-flags-property.py CTL [COUNT [FIRST_SEED]]; without a first seed half of them are fresh, and the seed is printed.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import flagjournals
import flagjudge

KEYS = ['level', 'from', 'to', 'value']
NOT_JUDGED = {'D_LADDER', 'E_SCREEN'}


def same(a, b):
    return abs(a - b) <= 1e-6 if isinstance(a, (int, float)) and isinstance(b, (int, float)) else a == b


def compare(found, expected):
    """Sentences, one for each difference between two lists of findings."""
    differences = []
    order = [(e['day'], e['id']) for e in found]
    if order != sorted(set(order)):
        differences.append('not sorted by day and id, or one twice')
    found = {(e['day'], e['id']): e for e in found if e['id'] not in NOT_JUDGED}
    expected = {(e['day'], e['id']): e for e in expected}

    def show(entry):
        return 'nothing' if entry is None else ' '.join(str(entry[key]) for key in KEYS)
    for key in sorted(found.keys() | expected.keys()):
        a, b = found.get(key), expected.get(key)
        if a is None or b is None or not all(same(a[k], b[k]) for k in KEYS):
            differences.append(f'{key[0]} {key[1]}: program {show(a)} | judge {show(b)}')
    return differences


def main():
    ctl = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 150
    first = int(sys.argv[3]) if len(sys.argv) > 3 else None
    fresh = random.SystemRandom().randrange(10**6, 10**9)
    seeds = list(range(first, first + count)) if first is not None else \
        [*range(1, count // 2 + 1), *range(fresh, fresh + count - count // 2)]
    failures = compared = 0
    print(f'# {len(seeds)} journals, fresh seeds from {fresh}')
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            today, journal = flagjournals.random_journal(seed)
            database = pathlib.Path(folder) / f'{seed}.db'
            source = pathlib.Path(folder) / 'journal.json'
            source.write_text(json.dumps(journal), encoding='utf-8')
            base = [ctl, '--journal', str(database), '--today', today.isoformat()]
            try:
                subprocess.run([*base, 'load', str(source)], check=True, capture_output=True, text=True)
                text = subprocess.run([*base, 'flags', '--json'], check=True, capture_output=True, text=True).stdout
            except subprocess.CalledProcessError as error:
                failures += 1
                print(f'not ok - seed {seed}: {error.stderr.strip() or error}')
                continue
            expected = flagjudge.flags(journal, today)
            compared += len(expected)
            differences = compare(json.loads(text), expected)
            if differences:
                failures += 1
                print(f'not ok - seed {seed}, today {today}: {len(differences)} differences')
                for line in differences[:10]:
                    print(f'#   {line}')
            for leftover in pathlib.Path(folder).glob(f'{seed}.db*'):
                leftover.unlink()
    print(f'{len(seeds) - failures} of {len(seeds)} journals agree, {compared} findings')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
