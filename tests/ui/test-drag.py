#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drags a session to another day in the real window, with the pointer.

test-drag.py PROGRAM CTL, inside with-display. While the session is in the air every day ahead says a verdict and is tinted by it,
and the bubble gives the sentence; the journal has the move after the drop, and Ctrl+Z gives its bytes back. Two sessions chosen with
Ctrl and a click are dragged as one, and Ctrl while dragging copies. Exits 77 (skipped) where xdotool or the bindings are missing."""

import ctypes
import ctypes.util
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


class Screen:
    """The pixels of the display, as the person sees them."""

    def __init__(self):
        self.x = ctypes.CDLL(ctypes.util.find_library('X11'))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
                                     ctypes.c_ulong, ctypes.c_int]
        self.x.XGetImage.restype = ctypes.c_void_p
        self.x.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        self.x.XGetPixel.restype = ctypes.c_ulong
        self.display = self.x.XOpenDisplay(None)
        assert self.display, 'no display'

    def color(self, x, y, size=24):
        """The mean red, green and blue of a square."""
        image = self.x.XGetImage(self.display, self.x.XDefaultRootWindow(self.display), x, y, size, size, 0xffffffff, 2)
        pixels = [self.x.XGetPixel(image, i, j) for i in range(size) for j in range(size)]
        return [sum(pixel >> shift & 255 for pixel in pixels) / len(pixels) for shift in (16, 8, 0)]


WORDS = {'Fits', 'At a cost', 'Refused', 'Not now', 'No time', 'Has a session', 'Has a run', 'Too long', 'Too much', 'Too close',
         'No rest left', 'Next to a run'}


def assert_tinted(before, after, verdict):
    """Green where it fits, amber at a cost, red where it is refused."""
    red, green, blue = (a - b for a, b in zip(after, before))
    if ' fits' in verdict:
        assert green - red > 4, (before, after, verdict)
    elif 'at a cost' in verdict:
        assert red - blue > 8 and green - blue > 4, (before, after, verdict)
    else:
        assert red - green > 4, (before, after, verdict)


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


def answer(program, ctl, journal, before, *wanted):
    """Waits for the change, or answers the question by the first of the wanted buttons. Returns the button."""
    end = time.monotonic() + 20
    while time.monotonic() < end and dump(ctl, journal) == before:
        for text in wanted:
            button = find_response(program, text)
            if button is not None:
                program.press(button)
                program.wait(lambda: dump(ctl, journal) != before, 'the change after its question')
                return text
    assert dump(ctl, journal) != before, 'nothing came of the drop'
    return None


def undo(program, ctl, journal, before, window):
    run('windowfocus', '--sync', window)
    run('key', 'ctrl+z')
    program.wait(lambda: dump(ctl, journal) == before, 'the bytes from before')


def one_session(program, ctl, journal, window, corner):
    before = dump(ctl, journal)
    screen = Screen()
    card = program.wait(lambda: program.find('button', starts='Cycling, Friday 27 November'), 'the session')
    target = program.wait(lambda: program.find(name='Saturday 28 November'), 'the day')
    box = target.get_component_iface().get_extents(1)
    # Low in the column, under all cards and over the word at its foot.
    spot = corner[0] + box.x + box.width // 2 - 12, corner[1] + box.y + box.height * 3 // 5
    plain = screen.color(*spot)
    drag(center(card, corner), center(target, corner))
    verdict = program.wait(lambda: program.find(starts='Saturday ', role='label'), 'the verdict beside the day').get_name()
    program.wait(lambda: sum(program.role(n) == 'label' and n.get_name() in WORDS and program.shown(n) for n in program.walk()) >= 4,
                 'a word on each of the four other days ahead')
    assert_tinted(plain, screen.color(*spot), verdict)
    run('mouseup', 1)
    insisted = answer(program, ctl, journal, before, 'Move Anyway', 'Only This One')
    edit = json.loads(dump(ctl, journal))['edits'][-1]
    assert edit['what'] == 'move' and edit['to'] == '2026-11-28', edit
    assert edit.get('anyway', False) == (insisted == 'Move Anyway'), edit
    undo(program, ctl, journal, before, window)
    box = program.wait(lambda: program.find(name='Saturday 28 November'), 'the day').get_component_iface().get_extents(1)
    program.wait(lambda: max(abs(a - b) for a, b in zip(screen.color(*spot), plain)) < 3, 'the tint to go')


def is_panel_open(program):
    """A closed panel is there all the same, beside the window."""
    frame = program.frame.get_component_iface().get_extents(1)
    button = program.find('button', 'Start Timer')
    box = button.get_component_iface().get_extents(1) if button is not None else None
    return box is not None and box.x + box.width <= frame.x + frame.width


def two_sessions(program, ctl, journal, window, corner):
    before = dump(ctl, journal)
    old = len(json.loads(before)['edits'])
    first = program.get('button', starts='Strength, Friday 27 November')
    second = program.get('button', starts='Cycling, Friday 27 November')
    for card in (first, second):
        run('mousemove', *center(card, corner))
        run('keydown', 'ctrl')
        run('click', 1)
        run('keyup', 'ctrl')
        time.sleep(0.2)
    assert not is_panel_open(program), 'a click with Ctrl opened the session'
    drag(center(second, corner), center(program.get(name='Saturday 28 November'), corner))
    program.wait(lambda: program.find(starts='2 sessions: Saturday', role='label'), 'the verdict on both')
    run('mouseup', 1)
    answer(program, ctl, journal, before, 'Move Anyway', 'Only These')
    made = json.loads(dump(ctl, journal))['edits'][old:]
    assert [edit['what'] for edit in made] == ['move', 'move'] and {edit['to'] for edit in made} == {'2026-11-28'}, made
    undo(program, ctl, journal, before, window)


def copy(program, ctl, journal, window, corner):
    before = dump(ctl, journal)
    card = program.get('button', starts='Cycling, Friday 27 November')
    run('keydown', 'ctrl')
    drag(center(card, corner), center(program.get(name='Saturday 28 November'), corner))
    program.wait(lambda: program.find(starts='Saturday ', role='label'), 'the verdict beside the day')
    run('mouseup', 1)
    run('keyup', 'ctrl')
    answer(program, ctl, journal, before, 'Do It Anyway', 'Only This One')
    edit = json.loads(dump(ctl, journal))['edits'][-1]
    assert edit['what'] == 'add' and edit['to'] == '2026-11-28' and edit['kind'] == 'cycle', edit
    undo(program, ctl, journal, before, window)
    run('mousemove', *center(program.get('button', starts='Cycling, Friday 27 November'), corner))
    run('click', 1)
    program.wait(lambda: is_panel_open(program), 'the panel after a click without Ctrl')


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
            one_session(program, ctl, journal, window, corner)
            two_sessions(program, ctl, journal, window, corner)
            copy(program, ctl, journal, window, corner)
        finally:
            program.stop()
    return 0


if __name__ == '__main__':
    sys.exit(main())
