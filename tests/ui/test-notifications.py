#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The question after a run as a desktop notification, answered there.

test-notifications.py PROGRAM CTL SCHEMAS, inside with-display. Plays the desktop's notification service: the question comes in
the evening when it is allowed and nobody looks at the window, one press on it saves the report, and then it is withdrawn; it
does not come where it is not allowed, nor in the afternoon, nor to who looks at the window. Exits 77 (skipped) where bindings or xdotool are missing."""

import ctypes
import ctypes.util
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

NAME, PATH = 'org.freedesktop.Notifications', '/org/freedesktop/Notifications'
INTERFACE = Gio.DBusNodeInfo.new_for_xml('''<node><interface name='org.freedesktop.Notifications'>
<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/><arg type='s' direction='out'/>
<arg type='s' direction='out'/></method>
<method name='GetCapabilities'><arg type='as' direction='out'/></method>
<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
<arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>
<arg type='u' direction='out'/></method>
<method name='CloseNotification'><arg type='u' direction='in'/></method>
<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>
<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal></interface></node>''').interfaces[0]
# The window looks at the clock twice a minute.
A_LOOK = 36


class Desktop:
    def __init__(self):
        self.told = []
        self.closed = []
        self.context = GLib.MainContext.new()
        ready = threading.Event()
        threading.Thread(target=self.serve, args=(ready,), daemon=True).start()
        assert ready.wait(20), 'the notification service could not start'

    def serve(self, ready):
        self.context.push_thread_default()
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.bus.register_object(PATH, INTERFACE, self.on_call, None, None)
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                           GLib.Variant('(su)', (NAME, 4)), None, 0, -1)
        ready.set()
        GLib.MainLoop.new(self.context, False).run()

    def on_call(self, bus, sender, path, interface, method, parameters, invocation):
        if method == 'Notify':
            _, _, _, summary, body, actions, _, _ = parameters.unpack()
            self.told.append((summary, body, actions))
            invocation.return_value(GLib.Variant('(u)', (len(self.told),)))
        elif method == 'CloseNotification':
            self.closed.append(parameters.unpack()[0])
            invocation.return_value(None)
        elif method == 'GetCapabilities':
            invocation.return_value(GLib.Variant('(as)', (['actions', 'body'],)))
        else:
            invocation.return_value(GLib.Variant('(ssss)', ('test', 'test', '1', '1.2')))

    def press(self, number, label):
        actions = self.told[number - 1][2]
        key = actions[actions.index(label) - 1]
        self.bus.emit_signal(None, PATH, NAME, 'ActionInvoked', GLib.Variant('(us)', (number, key)))


def set_hour(hour):
    """The clock of the program: a time zone in which it is @hour now."""
    ahead = (hour - time.gmtime().tm_hour + 12) % 24 - 12
    os.environ['TZ'] = f'TST{-ahead:+d}'


def allow(allowed):
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0', 'settings')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write(f'[io/github/stridewell/Stridewell]\nnotifications={str(allowed).lower()}\n')


def look_away():
    """Takes the keyboard from the window, as another program would; the pointer goes where no window is."""
    x11 = ctypes.CDLL(ctypes.util.find_library('X11'))
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    pointer_root, revert_to_none, now = ctypes.c_ulong(1), 0, ctypes.c_ulong(0)
    x11.XSetInputFocus(display, pointer_root, revert_to_none, now)
    x11.XCloseDisplay(display)
    subprocess.run(['xdotool', 'mousemove', '1278', '898'], check=True)


def main():
    executable, ctl, schemas = sys.argv[1:4]
    if shutil.which('xdotool') is None or ctypes.util.find_library('X11') is None:
        print('skipped: xdotool or libX11 is not installed')
        return 77
    os.environ['GSETTINGS_BACKEND'] = 'keyfile'
    os.environ['GSETTINGS_SCHEMA_DIR'] = schemas
    desktop = Desktop()
    with tempfile.TemporaryDirectory() as folder:
        journal = os.path.join(folder, 'journal.db')

        def run(*words):
            return subprocess.run([ctl, '--journal', journal, '--today', TODAY, *words], check=True, capture_output=True, text=True).stdout

        run('profile', 'level=novice', 'weekly_km=15', 'longest_km=6')
        run('log', '--day', TODAY, '--kind', 'easy', '--minutes', '40', '--km', '5.5')
        for allowed, hour, looks in ((False, 20, False), (True, 15, False), (True, 20, True)):
            allow(allowed)
            set_hour(hour)
            program = Program(executable, '--journal', journal, '--today', TODAY)
            if not looks:
                look_away()
            time.sleep(A_LOOK)
            program.stop()
            assert not desktop.told, f'allowed {allowed}, at {hour}, looked at {looks}: {desktop.told}'

        allow(True)
        set_hour(20)
        program = Program(executable, '--journal', journal, '--today', TODAY)
        look_away()
        try:
            program.wait(lambda: desktop.told, 'the notification')
            summary, _, actions = desktop.told[0]
            assert summary == 'How was your back after today’s run?', summary
            assert 'No Pain' in actions and 'Report…' in actions, actions
            desktop.press(1, 'No Pain')
            program.wait(lambda: json.loads(run('dump'))['pain'], 'the report')
            answer = json.loads(run('dump'))['pain'][0]
            assert (answer['nrs'], answer['moment'], answer['activity']) == (0, 'after', 'a1'), answer
            program.wait(lambda: desktop.closed == [1], 'the notification to be withdrawn')
            # A press that comes too late answers nothing.
            desktop.press(1, 'No Pain')
            time.sleep(2)
            assert len(json.loads(run('dump'))['pain']) == 1
        finally:
            program.stop()
    return 0


if __name__ == '__main__':
    sys.exit(main())
