-- SPDX-FileCopyrightText: 2026 The Stridewell authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema 2: an activity's source names the file it came from by its hash, so that nothing else has to remember it. A change that
-- wrote here can be taken back no more, nor can one before it.

DELETE FROM change WHERE sequence <= (SELECT max (change) FROM undo WHERE "table" = 'import');
DROP TABLE import;
