#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""what-if and explain change: both say what docs/contract.md promises and neither leaves a byte behind."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CTL = sys.argv[1]
TODAY = '2026-11-25'
FIGURES = ['state', 'km', 'minutes', 'load', 'runs', 'rest_days', 'conflicts']
number = 0


def run(journal, *arguments):
    return subprocess.run([CTL, '--journal', journal, '--today', TODAY, *arguments], capture_output=True, text=True, timeout=60)


def ok(journal, *arguments):
    result = run(journal, *arguments)
    assert result.returncode == 0, result.stderr
    return result.stdout


def check(name, holds):
    global number
    number += 1
    print(f'{"ok" if holds else "not ok"} {number} {name}', flush=True)


with tempfile.TemporaryDirectory() as folder:
    journal = os.path.join(folder, 'journal.db')
    sample = os.path.join(folder, 'sample.json')
    pathlib.Path(sample).write_text(ok(journal, 'sample'), encoding='utf-8')
    ok(journal, 'load', sample)
    before = ok(journal, 'dump')
    history = ok(journal, 'history')

    words = ['availability_min=60,60,60,60,60,60,0']
    answer = json.loads(ok(journal, 'what-if', *words, '--weeks', '3', '--json'))
    check('keys', list(answer) == ['same', 'weeks', 'changes', 'other_steps', 'now', 'then'])
    check('three weeks', [len(answer[key]) for key in ('weeks', 'now', 'then')] == [3, 3, 3])
    check('figures', all(list(week[side]) == FIGURES for week in answer['weeks'] for side in ('now', 'then')))
    check('sunday rests', all(not week['days'][6]['sessions'] for week in answer['then']) and not answer['same'])
    check('now is the plan', answer['now'] == json.loads(ok(journal, 'plan', '--weeks', '3', '--json')))
    load = sum(session['rpe'] * session['minutes'] for day in answer['then'][1]['days'] for session in day['sessions'])
    check('load is rpe times minutes', answer['weeks'][1]['then']['load'] == load)
    text = ok(journal, 'what-if', *words)
    check('four weeks of words', text.count('Week ') >= 4 and 'Nothing was saved' in text)
    check('nothing saved', ok(journal, 'dump') == before and ok(journal, 'history') == history)
    check('nothing supposed', run(journal, 'what-if').returncode == 2)
    check('no such key', run(journal, 'what-if', 'shoe_size=44').returncode == 2)
    check('out of range', run(journal, 'what-if', 'growth=7').returncode == 1)
    check('refusals saved nothing', ok(journal, 'dump') == before)

    ok(journal, 'profile', *words)
    check('what was shown is what stands', answer['then'] == json.loads(ok(journal, 'plan', '--weeks', '3', '--json')))
    changed = ok(journal, 'dump')
    history = ok(journal, 'history')
    story = ok(journal, 'explain', 'change')
    check('explain change names the setting', 'Free minutes' in story)
    check('explain change lists the sessions', all(change['text'] in story for change in answer['changes']) and answer['changes'])
    check('explaining changes nothing', ok(journal, 'dump') == changed and ok(journal, 'history') == history)
    ok(journal, 'undo')
    check('undo still reaches', ok(journal, 'dump') == before)
    empty = os.path.join(folder, 'empty.db')
    result = run(empty, 'explain', 'change')
    check('no change to explain', result.returncode == 1 and len(result.stderr.splitlines()) == 1)

print(f'1..{number}')
