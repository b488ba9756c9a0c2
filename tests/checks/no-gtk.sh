#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The terminal program works where no window can: it links nothing of GTK.
set -eu
libraries=$(ldd "$1")
case "$libraries" in
  *libgtk-*|*libadwaita-*|*libgdk-*) printf '%s links a toolkit:\n%s\n' "$1" "$libraries"; exit 1 ;;
esac
printf '%s' "$libraries" | grep -q libsqlite3 || { echo "ldd told nothing of $1"; exit 1; }
