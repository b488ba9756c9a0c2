#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same journal gives the same plan wherever the program runs: byte by byte in any time zone, and in any language but for
its sentences.

test-plan-locales.py CTL [COUNT]; LOCPATH names where the locales are. Exits 77 (skipped) when the system has none of them.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import planjudge

ctl = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 60 if os.environ.get('SW_THOROUGH') == '1' else 6
HOME = ('C.UTF-8', 'UTC')
AWAY = [('de_DE.UTF-8', 'Pacific/Kiritimati'), ('tr_TR.UTF-8', 'America/St_Johns'), ('C', 'Pacific/Niue')]
ASKED = [['plan', '--weeks', '12', '--json'], ['flags', '--json'], ['dump']]
SENTENCE = re.compile(rb'^ *"(text|action)": .*$', re.MULTILINE)


def answers(folder, place, today, journal):
    """What is said of a journal that is loaded and judged at a place."""
    environment = dict(os.environ, LC_ALL=place[0], TZ=place[1])
    environment.pop('LANGUAGE', None)
    database = pathlib.Path(folder) / 'journal.db'
    source = pathlib.Path(folder) / 'journal.json'
    source.write_text(json.dumps(journal), encoding='utf-8')
    base = [ctl, '--journal', str(database), '--today', today.isoformat()]
    subprocess.run([*base, 'load', str(source)], check=True, capture_output=True, env=environment)
    said = [subprocess.run([*base, *words], check=True, capture_output=True, env=environment).stdout for words in ASKED]
    for leftover in pathlib.Path(folder).glob('journal.db*'):
        leftover.unlink()
    return said


def exists(locale):
    """Whether the system knows a locale; a program that asks for one it does not know stays with C."""
    probe = 'import locale, sys; locale.setlocale(locale.LC_ALL, sys.argv[1])'
    environment = dict(os.environ, LC_ALL='C.UTF-8')
    return subprocess.run([sys.executable, '-c', probe, locale], capture_output=True, env=environment).returncode == 0


abroad = [place for place in AWAY if exists(place[0])]
failures = commas = 0
with tempfile.TemporaryDirectory() as folder:
    for seed in range(1, count + 1):
        today, journal = planjudge.random_journal(seed)
        here = answers(folder, HOME, today, journal)
        for place in abroad:
            there = answers(folder, place, today, journal)
            for words, one, other in zip(ASKED, here, there):
                if place[0].startswith('C'):
                    same = one == other
                else:
                    same = SENTENCE.sub(b'', one) == SENTENCE.sub(b'', other)
                    commas += one != other
                if not same:
                    failures += 1
                    lines = zip(SENTENCE.sub(b'', one).splitlines(), SENTENCE.sub(b'', other).splitlines())
                    print(f'seed {seed}, {place}: {words[0]} differs:', next((pair for pair in lines if pair[0] != pair[1]), 'in length'))
languages = {place[0] for place in abroad if not place[0].startswith('C')}
print(f'{count} journals at {len(abroad)} places, {sorted(languages)} among them: {failures} answers differ')
if languages and commas == 0:
    print('no sentence has a decimal comma: the languages were not in force')
    failures += 1
if failures:
    sys.exit(1)
sys.exit(0 if languages else 77)
