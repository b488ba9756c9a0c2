#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window through its accessibility: first start, a session, a tick, a pain report, undo.

drive.py PROGRAM, inside with-display. Exits 77 (skipped) where the accessibility bindings are missing."""

import os
import subprocess
import sys
import tempfile
import time

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    print('skipped:', error)
    sys.exit(77)

TODAY = '2026-11-25'
PATIENCE = 40


class Program:
    def __init__(self, *arguments):
        Atspi.init()
        Atspi.set_timeout(5000, 15000)
        self.process = subprocess.Popen(arguments)
        self.root = self.wait(self._find_root, 'the application on the accessibility bus')
        self.frame = self.wait(lambda: self.find('frame', showing=True), 'a window')

    def _find_root(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def wait(self, question, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f'the program ended with {self.process.returncode} while waiting for {what}')
            try:
                answer = question()
                if answer:
                    return answer
            except GLib.Error:
                pass  # the object went away while it was looked at
            time.sleep(0.05)
        raise AssertionError(f'{what} did not come')

    def walk(self, node=None):
        node = node or self.root
        node.clear_cache_single() if hasattr(node, 'clear_cache_single') else node.clear_cache()
        yield node
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from self.walk(child)

    @staticmethod
    def role(node):
        name = node.get_role_name()
        return {'push button': 'button', 'toggle button': 'button', 'switch': 'check box'}.get(name, name)

    @staticmethod
    def shown(node):
        """GTK 4.8 sets no state for it, and lists the pages of a stack that were never shown: those have no size."""
        component = node.get_component_iface()
        if component is None:
            return False
        box = component.get_extents(Atspi.CoordType.WINDOW)
        return box.width > 0 and box.height > 0

    @staticmethod
    def has(node, state):
        return node.get_state_set().contains(getattr(Atspi.StateType, state))

    def find(self, role=None, name=None, starts=None, showing=True, enabled=False, under=None):
        for node in self.walk(under):
            # One of several toggles is a radio button to newer toolkits.
            if role is not None and self.role(node) != role and (role, self.role(node)) != ('button', 'radio button'):
                continue
            text = node.get_name() or ''
            if name is not None and text != name:
                continue
            if starts is not None and not text.startswith(starts):
                continue
            if showing and not self.shown(node):
                continue
            if enabled and not self.has(node, 'SENSITIVE'):
                continue
            return node
        return None

    def get(self, role=None, name=None, starts=None, **more):
        return self.wait(lambda: self.find(role, name, starts, **more), f'{role} {name or starts!r}')

    def press(self, node):
        action = node.get_action_iface()
        assert action is not None and action.get_n_actions() > 0, f'{node.get_name()!r} cannot be pressed'
        assert action.do_action(0), f'{node.get_name()!r} refused to be pressed'

    def activate(self, name):
        """Fires an action of the window."""
        action = self.frame.get_action_iface()
        names = [action.get_action_name(i) for i in range(action.get_n_actions())]
        assert name in names, f'{name} is not among {names}'
        action.do_action(names.index(name))

    def stop(self):
        self.process.terminate()
        return self.process.wait(15)


def first_start(program):
    program.press(program.get('button', 'Start'))
    adult = program.get('check box', 'I am 18 or older and have read this')
    forward = program.get('button', 'Next')
    assert not program.has(forward, 'SENSITIVE'), 'the first step can be left without the confirmation'
    program.press(adult)
    for _ in range(4):
        program.press(program.wait(lambda: program.find('button', 'Next', enabled=True), 'Next to be ready'))
        time.sleep(0.3)
    for _ in range(3):
        # Each press answers one section; the next button of that name follows below it.
        for node in list(program.walk()):
            if program.role(node) == 'button' and node.get_name() == 'No to the Rest':
                program.press(node)
    program.press(program.wait(lambda: program.find('button', 'Show My Week', enabled=True), 'the last step to be complete'))
    program.wait(lambda: program.find('button', 'Report Pain'), 'the week page')


def week_has_sessions(program):
    node = program.wait(lambda: next((n for n in program.walk()
                                      if program.role(n) == 'button' and program.shown(n)
                                      and ', planned' in (n.get_name() or '')), None), 'a planned session')
    return node


def open_session(program):
    program.press(week_has_sessions(program))
    program.wait(lambda: program.find('button', 'Start Timer'), 'the side panel')
    program.press(program.get('button', 'Close the Side Panel'))


def tick(program):
    """Today has a session, or the short back routine of a day of rest; either can be ticked."""
    def open_tick():
        for node in program.walk():
            if (program.role(node) == 'check box' and (node.get_name() or '').startswith('Done: ')
                    and program.shown(node) and program.has(node, 'SENSITIVE') and not program.has(node, 'CHECKED')):
                return node
        return None

    def count():
        return sum(1 for node in program.walk()
                   if program.role(node) == 'check box' and (node.get_name() or '').startswith('Done: ')
                   and program.shown(node) and program.has(node, 'CHECKED'))

    node = program.wait(open_tick, 'something to tick today')
    before = count()
    program.press(node)
    program.wait(lambda: count() == before + 1, 'the tick')
    program.activate('win.undo')
    program.wait(lambda: count() == before, 'the tick to be taken back')


def report_pain(program):
    program.press(program.get('button', 'Report Pain'))
    dialog = program.wait(lambda: program.find('button', 'Save', showing=True), 'the pain dialog')
    assert not program.has(dialog, 'SENSITIVE'), 'a report without a score can be saved'
    program.press(program.get('button', 'Pain 2'))
    program.press(program.get('button', 'After'))
    program.press(program.wait(lambda: program.find('button', 'Save', enabled=True), 'Save to be ready'))
    program.wait(lambda: program.find(name='Pain 2', role='image') or program.find(name='Pain 2', role='img')
                 or program.find(role='icon', name='Pain 2'), 'the mark of the report')
    program.activate('win.undo')


def pages(program):
    for page in ('Calendar', 'Body', 'Trends', 'Guide', 'Week'):
        program.activate('win.show-' + page.lower())
        program.wait(lambda: any(n.get_name() == page and program.has(n, 'CHECKED') or n.get_name() == page and program.has(n, 'PRESSED')
                                 for n in program.walk() if program.shown(n)), f'the page {page}')


def main():
    executable = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        journal = os.path.join(folder, 'journal.db')
        program = Program(executable, '--journal', journal, '--today', TODAY)
        try:
            first_start(program)
            open_session(program)
            tick(program)
            report_pain(program)
            pages(program)
        finally:
            program.stop()
        assert os.path.getsize(journal) > 0
    return 0


if __name__ == '__main__':
    sys.exit(main())
