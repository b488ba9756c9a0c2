#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drags a session to another day in the real window, with the pointer.

test-drag.py PROGRAM CTL, inside with-display. The bubble gives the verdict while the session is in the air, the journal has
the move after the drop, and Ctrl+Z gives its bytes back. Exits 77 (skipped) where xdotool or the bindings are missing."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from drive import Program, TODAY  # noqa: E402 (skips where the bindings are missing)


def run(*words):
    subprocess.run(['xdotool', *[str(word) for word in words]], check=True)


def dump(ctl, journal):
    return subprocess.run([ctl, '--journal', journal, '--today', TODAY, 'dump'], check=True, capture_output=True).stdout


def make_journal(ctl, folder):
    journal = os.path.join(folder, 'journal.db')
    sample = os.path.join(folder, 'sample.json')
    with open(sample, 'wb') as file:
        file.write(subprocess.run([ctl, '--today', TODAY, 'sample'], check=True, capture_output=True).stdout)
    subprocess.run([ctl, '--journal', journal, '--today', TODAY, 'load', sample], check=True, capture_output=True)
    return journal


def find_response(program, text):
    """A button of a question: libadwaita 1.2 names it twice, once with its underscore, and has a hidden twin for narrow windows."""
    return next((node for node in program.walk() if program.role(node) == 'button' and program.shown(node)
                 and (node.get_name() or '').endswith(text)), None)


def center(node, window):
    box = node.get_component_iface().get_extents(1)
    return window[0] + box.x + box.width // 2, window[1] + box.y + min(box.height // 2, 90)


def drag(start, end):
    run('mousemove', *start)
    run('mousedown', 1)
    # A drag begins when the pointer has gone some way, and the window needs to see it on the way.
    for part in range(1, 11):
        run('mousemove', start[0] + (end[0] - start[0]) * part // 10, start[1] + (end[1] - start[1]) * part // 10)
        time.sleep(0.06)


def main():
    executable, ctl = sys.argv[1:3]
    if shutil.which('xdotool') is None:
        print('skipped: xdotool is not installed')
        return 77
    with tempfile.TemporaryDirectory() as folder:
        journal = make_journal(ctl, folder)
        program = Program(executable, '--journal', journal, '--today', TODAY)
        try:
            window = program.wait(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(program.process.pid)],
                                                         capture_output=True, text=True).stdout.split(), 'the window on the display')[-1]
            run('windowfocus', '--sync', window)
            place = dict(line.split('=') for line in subprocess.run(['xdotool', 'getwindowgeometry', '--shell', window],
                                                                    capture_output=True, text=True).stdout.split() if '=' in line)
            corner = int(place['X']), int(place['Y'])
            before = dump(ctl, journal)
            card = program.wait(lambda: program.find('button', starts='Cycling, Friday 27 November'), 'the session')
            target = program.wait(lambda: program.find(name='Saturday 28 November'), 'the day')
            drag(center(card, corner), center(target, corner))
            program.wait(lambda: program.find(starts='Saturday ', role='label'), 'the verdict beside the day')
            run('mouseup', 1)
            anyway = None
            end = time.monotonic() + 20
            while time.monotonic() < end and dump(ctl, journal) == before and anyway is None:
                anyway = find_response(program, 'Move Anyway')
            if anyway is not None:
                program.press(anyway)
            program.wait(lambda: dump(ctl, journal) != before, 'the move in the journal')
            edit = json.loads(dump(ctl, journal))['edits'][-1]
            assert edit['what'] == 'move' and edit['to'] == '2026-11-28', edit
            assert edit.get('anyway', False) == (anyway is not None), edit
            run('windowfocus', '--sync', window)
            run('key', 'ctrl+z')
            program.wait(lambda: dump(ctl, journal) == before, 'the bytes from before')
        finally:
            program.stop()
    return 0


if __name__ == '__main__':
    sys.exit(main())
