#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The back with the keyboard only, heard as a screen reader hears it, against the same records made in the terminal.

test-body-atspi.py PROGRAM CTL, inside with-display. Reports pain 4 in the left low back after today's run, answers the next
morning, completes a check-in, trips a warning sign, reads the emergency page and records a clearance. After each step the
journal must be the one that stridewellctl makes of the same words. Exits 77 (skipped) where bindings or xdotool are missing."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from drive import Program, TODAY  # noqa: E402 (skips where the bindings are missing)
from gi.repository import Gio, GLib  # noqa: E402

TOMORROW = '2026-11-26'
MOST_TABS = 140


class Focus:
    """Who has the keyboard, by the events of the accessibility bus itself: libatspi's own listener brings its cache down now and
    then, and looking through the whole window after each Tab would take minutes."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1).unpack()[0]
        self.context = GLib.MainContext.new()
        self.last = None
        self.ready = threading.Event()
        threading.Thread(target=self.listen, args=(address,), daemon=True).start()
        assert self.ready.wait(20), 'no accessibility bus'

    def listen(self, address):
        self.context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'StateChanged', None, None, 0, self.on_event)
        self.ready.set()
        GLib.MainLoop.new(self.context, False).run()

    def on_event(self, bus, sender, path, interface, signal, parameters):
        if parameters.n_children() > 1 and parameters.get_child_value(0).get_string() == 'focused' and parameters.get_child_value(1).unpack() == 1:
            self.last = (sender, path)

    def read(self, name):
        sender, path = self.last
        return self.bus.call_sync(sender, path, 'org.freedesktop.DBus.Properties', 'Get',
                                  GLib.Variant('(ss)', ('org.a11y.atspi.Accessible', name)), None, 0, 5000).unpack()[0]


class Back(Program):
    def __init__(self, executable, journal, today):
        super().__init__(executable, '--journal', journal, '--today', today)
        self.focus = Focus()
        self.take_keyboard()

    def take_keyboard(self):
        """Without a window manager nobody gives the keyboard to the newest window."""
        found = self.wait(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                                                 capture_output=True, text=True).stdout.split(), 'a window on the display')
        subprocess.run(['xdotool', 'windowfocus', '--sync', found[-1]], check=True)
        time.sleep(0.4)

    def key(self, *names):
        subprocess.run(['xdotool', 'key', '--delay', '40', *names], check=True)
        time.sleep(0.15)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '40', text], check=True)
        time.sleep(0.2)

    def at(self):
        """Name and description of what has the keyboard."""
        try:
            return (self.focus.read('Name'), self.focus.read('Description')) if self.focus.last is not None else ('', '')
        except GLib.Error:
            return '', ''

    def go_to(self, name, description=None, key='Tab'):
        passed = []
        for _ in range(MOST_TABS):
            here, about = self.at()
            if here.startswith(name) and (description is None or about == description):
                return
            passed.append(here)
            self.key(key)
        raise AssertionError(f'{key} never reaches {name!r}; it passes {passed[:60]}')

    def hears(self, text):
        return self.wait(lambda: next((n for n in self.walk() if text in (n.get_name() or '') and self.shown(n)), None), f'the words {text!r}')


class Journals:
    """One journal that the window writes and one that the terminal writes."""

    def __init__(self, ctl, folder):
        self.ctl = ctl
        self.window = os.path.join(folder, 'window.db')
        self.terminal = os.path.join(folder, 'terminal.db')
        start = os.path.join(folder, 'start.json')
        with open(start, 'w', encoding='utf-8') as file:
            json.dump({'format': 'stridewell-journal', 'version': 1,
                       'profile': {'level': 'novice', 'lbp': True, 'conservative': False, 'cleared': True, 'weekly_km': 15, 'longest_km': 6},
                       'shoes': [], 'activities': [{'id': 'a1', 'day': TODAY, 'kind': 'easy', 'minutes': 40, 'km': 5.5}], 'pain': [],
                       'checkins': [], 'ostrc': [], 'screens': [], 'clearances': [], 'edits': [], 'snoozes': []}, file)
        for journal in (self.window, self.terminal):
            self.run(journal, TODAY, 'load', start)

    def run(self, journal, today, *words):
        return subprocess.run([self.ctl, '--journal', journal, '--today', today, *words], check=True, capture_output=True, text=True).stdout

    def terminal_does(self, today, *words):
        self.run(self.terminal, today, *words)

    def dump(self, journal):
        """The journal; when a report was made is the clock's business, and not the words'."""
        value = json.loads(self.run(journal, TODAY, 'dump'))
        for report in value['pain']:
            report['at'] = report['at'][:10]
        return value

    def compare(self, program, what):
        expected = self.dump(self.terminal)
        program.wait(lambda: self.dump(self.window) == expected,
                     f'{what} as the terminal writes it; the window wrote {json.dumps(self.dump(self.window))[-600:]}')


def report(program, journals):
    program.key('alt+3')
    program.get('button', 'Save Report')
    program.go_to('Center low back')
    region = program.get(name='Center low back', role='button')
    assert program.has(region, 'CHECKED') or program.has(region, 'PRESSED'), 'the chosen region does not say so'
    program.go_to('Left low back', key='Left')
    program.key('space')
    region = program.get(name='Left low back', role='button')
    assert program.has(region, 'CHECKED') or program.has(region, 'PRESSED'), 'the region is not chosen'
    program.go_to('Pain 4')
    program.key('space')
    program.go_to('Save Report')
    program.key('space')
    program.hears('Saved at')
    journals.terminal_does(TODAY, 'pain', '--day', TODAY, '--moment', 'after', '--nrs', '4', '--region', 'low-back-left', '--activity', 'a1')
    journals.compare(program, 'the report')
    program.get(name='Left low back, pain 4 today')
    program.hears('Amber')


def answer_morning(program, journals):
    before = journals.dump(journals.window)
    program.hears('How is your back this morning')
    program.go_to('No Pain')
    program.key('space')
    journals.terminal_does(TOMORROW, 'pain', '--day', TOMORROW, '--moment', 'morning', '--nrs', '0', '--activity', 'a1')
    journals.compare(program, 'the answer')
    program.wait(lambda: program.find(starts='How is your back this morning') is None, 'the question to go')
    program.key('ctrl+z')
    program.wait(lambda: journals.dump(journals.window) == before, 'the answer to be taken back')
    program.key('ctrl+shift+z')
    journals.compare(program, 'the answer, once more')


def check_in(program, journals):
    program.key('ctrl+d')
    program.get('button', 'Save')
    program.take_keyboard()
    assert program.find('text', 'Hours of sleep'), 'the field has no name'
    # GTK 4.8 says nothing when a text gets the keyboard: it is the next one after the days.
    program.go_to('Yesterday')
    program.key('Tab')
    program.type('7.5')
    program.go_to('4', 'Sleep quality')
    program.key('space')
    program.go_to('2', 'Soreness')
    program.key('space')
    program.go_to('No', 'Took a painkiller')
    program.key('space')
    program.go_to('Save')
    program.key('space')
    journals.terminal_does(TOMORROW, 'checkin', '--day', TOMORROW, 'sleep_h=7.5', 'sleep_quality=4', 'soreness=2', 'painkiller=false')
    journals.compare(program, 'the check-in, with what was skipped left open')
    program.take_keyboard()


def warning_sign(program, journals):
    program.go_to('Warning Signs')
    program.key('space')
    question = program.hears('New trouble passing urine')
    program.take_keyboard()
    program.go_to('Yes', question.get_name())
    program.key('space')
    for _ in range(3):
        program.go_to('No to the Rest')
        program.key('space', 'Tab')
    program.go_to('Done')
    program.key('space')
    for words in ('Get medical help now', 'Do not wait', '112', 'I have, or may have: new trouble passing urine', 'Training is paused'):
        program.hears(words)
    answers = [f'R{n}=' + ('yes' if n == 2 else 'no') for n in range(1, 21)]
    journals.terminal_does(TOMORROW, 'screen', '--day', TOMORROW, *answers)
    journals.compare(program, 'the screen')


def clearance(program, journals):
    program.hears('Record Assessment…')
    program.go_to('Record Assessment…')
    program.key('space')
    program.get('button', 'Record')
    program.take_keyboard()
    program.go_to('Walking')
    program.key('space')
    program.go_to('Record')
    program.key('space')
    journals.terminal_does(TOMORROW, 'clear', '--day', TOMORROW, '--for', 'walking')
    journals.compare(program, 'the clearance')
    program.hears('Recovering')


def main():
    executable, ctl = sys.argv[1:3]
    if shutil.which('xdotool') is None:
        print('skipped: xdotool is not installed')
        return 77
    with tempfile.TemporaryDirectory() as folder:
        journals = Journals(ctl, folder)
        for today, steps in ((TODAY, (report,)), (TOMORROW, (answer_morning, check_in, warning_sign, clearance))):
            program = Back(executable, journals.window, today)
            try:
                for step in steps:
                    print(step.__name__, flush=True)
                    step(program, journals)
            finally:
                program.stop()
    return 0


if __name__ == '__main__':
    sys.exit(main())
