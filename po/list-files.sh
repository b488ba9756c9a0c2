#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes po/POTFILES.in anew: every source with a marked sentence, every interface file with a translatable property, the
# files for the desktop, and the guide. Run it from anywhere after adding such a file.
set -eu
cd "$(dirname "$0")/.."

list_files ()
{
  find src -name '*.[ch]' ! -name sw-words-private.h -exec \
    grep -lE '(^|[^A-Za-z0-9_"])(_|N_|C_|NC_|NP_|g_dngettext|g_dpgettext2?) ?\((GETTEXT_PACKAGE|"|$)' {} +
  find resources/ui -name '*.ui' -exec grep -l 'translatable="yes"' {} +
  ls data/*.desktop.in data/*.metainfo.xml.in data/*.gschema.xml
  ls resources/guide/exercises.xml resources/guide/guide.xml resources/guide/recipes.xml
}

{
  echo '# Files with translatable strings, in alphabetical order; made by list-files.sh.'
  list_files | LC_ALL=C sort -u
} > po/POTFILES.in.new
mv po/POTFILES.in.new po/POTFILES.in
