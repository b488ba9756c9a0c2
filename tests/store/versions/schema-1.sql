-- SPDX-FileCopyrightText: 2026 The Stridewell authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A journal as version 1 of the schema wrote it, frozen: the tests open it with today's program and compare its rows.

CREATE TABLE profile (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  level TEXT CHECK (level IN ('new', 'novice', 'intermediate', 'advanced')),
  lbp INTEGER CHECK (lbp IN (0, 1)),
  conservative INTEGER CHECK (conservative IN (0, 1)),
  cleared INTEGER CHECK (cleared IN (0, 1)),
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
  availability_min TEXT CHECK (availability_min LIKE '[%,%,%,%,%,%,%]'),
  long_day INTEGER CHECK (long_day BETWEEN 1 AND 7),
  run_days INTEGER CHECK (run_days BETWEEN 0 AND 127),
  weekly_km REAL CHECK (weekly_km >= 0),
  longest_km REAL CHECK (longest_km >= 0),
  easy_pace_s_per_km REAL CHECK (easy_pace_s_per_km > 0),
  "cross" TEXT CHECK ("cross" LIKE '[%]'),
  equipment TEXT CHECK (equipment LIKE '[%]'),
  sleep_need_h REAL CHECK (sleep_need_h > 0 AND sleep_need_h <= 24),
  empty_day_is_rest INTEGER CHECK (empty_day_is_rest IN (0, 1)),
  growth REAL CHECK (growth BETWEEN 0 AND 0.2),
  race_day INTEGER CHECK (race_day BETWEEN -719162 AND 2932896),
  race_km REAL CHECK (race_km > 0),
  CHECK ((race_day IS NULL) = (race_km IS NULL))
) STRICT;

INSERT INTO profile (only) VALUES (1);

CREATE TABLE shoe (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name TEXT,
  life_km REAL CHECK (life_km > 0),
  start_km REAL CHECK (start_km >= 0),
  first_day INTEGER CHECK (first_day BETWEEN -719162 AND 2932896),
  retired_day INTEGER CHECK (retired_day BETWEEN -719162 AND 2932896),
  CHECK (retired_day >= first_day)
) STRICT;

CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),
  start TEXT,
  start_us INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('easy', 'long', 'tempo', 'interval', 'race', 'walk-run', 'walk', 'strength', 'swim',
    'cycle', 'pool-run', 'elliptical', 'yoga', 'pilates', 'mobility', 'other')),
  minutes REAL NOT NULL CHECK (minutes > 0),
  km REAL CHECK (km > 0),
  rpe INTEGER CHECK (rpe BETWEEN 0 AND 10),
  surface TEXT CHECK (surface IN ('hard', 'medium', 'soft')),
  uneven INTEGER CHECK (uneven IN (0, 1)),
  hills INTEGER CHECK (hills IN (0, 1)),
  shoe TEXT CHECK (shoe <> ''),
  warmup INTEGER CHECK (warmup IN (0, 1)),
  cooldown INTEGER CHECK (cooldown IN (0, 1)),
  form INTEGER CHECK (form BETWEEN 0 AND 15),
  posterior_sets INTEGER CHECK (posterior_sets >= 0),
  anterior_sets INTEGER CHECK (anterior_sets >= 0),
  source TEXT,
  note TEXT,
  CHECK ((start IS NULL) = (start_us IS NULL))
) STRICT;

CREATE TABLE pain (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  at TEXT NOT NULL,
  at_day INTEGER NOT NULL CHECK (at_day BETWEEN -719162 AND 2932896),
  at_minute INTEGER NOT NULL CHECK (at_minute BETWEEN 0 AND 1439),
  moment TEXT NOT NULL CHECK (moment IN ('morning', 'before', 'during', 'after', 'evening', 'night')),
  nrs INTEGER NOT NULL CHECK (nrs BETWEEN 0 AND 10),
  region TEXT CHECK (region IN ('low-back-centre', 'low-back-left', 'low-back-right', 'si-left', 'si-right', 'buttock-left',
    'buttock-right', 'hip-front-left', 'hip-front-right', 'thigh-left', 'thigh-right', 'calf-left', 'calf-right', 'foot-left',
    'foot-right', 'other')),
  side TEXT CHECK (side IN ('left', 'right', 'both')),
  spread TEXT CHECK (spread IN ('none', 'buttock', 'thigh', 'below-knee')),
  quality INTEGER CHECK (quality BETWEEN 0 AND 255),
  activity TEXT CHECK (activity <> ''),
  limp INTEGER CHECK (limp IN (0, 1)),
  night INTEGER CHECK (night IN (0, 1)),
  painkiller INTEGER CHECK (painkiller IN (0, 1)),
  note TEXT
) STRICT;

CREATE TABLE check_in (
  day INTEGER NOT NULL PRIMARY KEY CHECK (day BETWEEN -719162 AND 2932896),
  sleep_h REAL CHECK (sleep_h BETWEEN 0 AND 24),
  sleep_quality INTEGER CHECK (sleep_quality BETWEEN 1 AND 5),
  soreness INTEGER CHECK (soreness BETWEEN 0 AND 10),
  fatigue INTEGER CHECK (fatigue BETWEEN 0 AND 10),
  stress INTEGER CHECK (stress BETWEEN 0 AND 10),
  hydration INTEGER CHECK (hydration BETWEEN 1 AND 5),
  posture INTEGER CHECK (posture BETWEEN 1 AND 5),
  sitting_h REAL CHECK (sitting_h BETWEEN 0 AND 24),
  painkiller INTEGER CHECK (painkiller IN (0, 1)),
  nutrition INTEGER CHECK (nutrition IN (0, 1))
) STRICT;

CREATE TABLE ostrc (
  week INTEGER NOT NULL PRIMARY KEY CHECK (week BETWEEN -719162 AND 2932896 AND (week % 7 + 7) % 7 = 4),
  q1 INTEGER NOT NULL CHECK (q1 BETWEEN 0 AND 3),
  q2 INTEGER NOT NULL CHECK (q2 BETWEEN 0 AND 3),
  q3 INTEGER NOT NULL CHECK (q3 BETWEEN 0 AND 3),
  q4 INTEGER NOT NULL CHECK (q4 BETWEEN 0 AND 3)
) STRICT;

CREATE TABLE screen (
  number INTEGER PRIMARY KEY,
  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),
  r1 TEXT CHECK (r1 IN ('yes', 'no', 'unsure', 'skip')),
  r2 TEXT CHECK (r2 IN ('yes', 'no', 'unsure', 'skip')),
  r3 TEXT CHECK (r3 IN ('yes', 'no', 'unsure', 'skip')),
  r4 TEXT CHECK (r4 IN ('yes', 'no', 'unsure', 'skip')),
  r5 TEXT CHECK (r5 IN ('yes', 'no', 'unsure', 'skip')),
  r6 TEXT CHECK (r6 IN ('yes', 'no', 'unsure', 'skip')),
  r7 TEXT CHECK (r7 IN ('yes', 'no', 'unsure', 'skip')),
  r8 TEXT CHECK (r8 IN ('yes', 'no', 'unsure', 'skip')),
  r9 TEXT CHECK (r9 IN ('yes', 'no', 'unsure', 'skip')),
  r10 TEXT CHECK (r10 IN ('yes', 'no', 'unsure', 'skip')),
  r11 TEXT CHECK (r11 IN ('yes', 'no', 'unsure', 'skip')),
  r12 TEXT CHECK (r12 IN ('yes', 'no', 'unsure', 'skip')),
  r13 TEXT CHECK (r13 IN ('yes', 'no', 'unsure', 'skip')),
  r14 TEXT CHECK (r14 IN ('yes', 'no', 'unsure', 'skip')),
  r15 TEXT CHECK (r15 IN ('yes', 'no', 'unsure', 'skip')),
  r16 TEXT CHECK (r16 IN ('yes', 'no', 'unsure', 'skip')),
  r17 TEXT CHECK (r17 IN ('yes', 'no', 'unsure', 'skip')),
  r18 TEXT CHECK (r18 IN ('yes', 'no', 'unsure', 'skip')),
  r19 TEXT CHECK (r19 IN ('yes', 'no', 'unsure', 'skip')),
  r20 TEXT CHECK (r20 IN ('yes', 'no', 'unsure', 'skip'))
) STRICT;

CREATE TABLE clearance (
  number INTEGER PRIMARY KEY,
  day INTEGER NOT NULL CHECK (day BETWEEN -719162 AND 2932896),
  "for" TEXT NOT NULL CHECK ("for" IN ('walking', 'running'))
) STRICT;

CREATE TABLE edit (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  made INTEGER NOT NULL CHECK (made BETWEEN -719162 AND 2932896),
  what TEXT NOT NULL CHECK (what IN ('move', 'swap', 'skip', 'lock', 'unlock', 'add', 'resize', 'done')),
  session TEXT NOT NULL CHECK (session <> ''),
  session_kind TEXT CHECK (session_kind IN ('easy', 'long', 'tempo', 'interval', 'race', 'walk-run', 'walk', 'strength', 'swim',
    'cycle', 'pool-run', 'elliptical', 'yoga', 'pilates', 'mobility', 'other')),
  "from" INTEGER CHECK ("from" BETWEEN -719162 AND 2932896),
  "to" INTEGER CHECK ("to" BETWEEN -719162 AND 2932896),
  kind TEXT CHECK (kind IN ('easy', 'long', 'tempo', 'interval', 'race', 'walk-run', 'walk', 'strength', 'swim', 'cycle',
    'pool-run', 'elliptical', 'yoga', 'pilates', 'mobility', 'other')),
  minutes REAL CHECK (minutes > 0),
  km REAL CHECK (km > 0),
  activity TEXT CHECK (activity <> ''),
  anyway INTEGER NOT NULL CHECK (anyway IN (0, 1)),
  reason TEXT
) STRICT;

CREATE TABLE snooze (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  made INTEGER NOT NULL CHECK (made BETWEEN -719162 AND 2932896),
  flag TEXT NOT NULL CHECK (flag <> ''),
  "from" INTEGER NOT NULL CHECK ("from" BETWEEN -719162 AND 2932896),
  "to" INTEGER NOT NULL CHECK ("to" BETWEEN -719162 AND 2932896),
  reason TEXT,
  CHECK ("to" >= "from")
) STRICT;

CREATE TABLE import (
  activity TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  hash TEXT NOT NULL CHECK (hash <> ''),
  PRIMARY KEY (activity, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_by_hash ON import (hash);

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  made TEXT NOT NULL,
  code TEXT NOT NULL,
  subject TEXT,
  count INTEGER NOT NULL DEFAULT 0,
  rows INTEGER NOT NULL DEFAULT 0,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo (
  number INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change (sequence) ON DELETE CASCADE,
  "table" TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('remove', 'insert', 'set')),
  c1 ANY,
  c2 ANY,
  c3 ANY,
  c4 ANY,
  c5 ANY,
  c6 ANY,
  c7 ANY,
  c8 ANY,
  c9 ANY,
  c10 ANY,
  c11 ANY,
  c12 ANY,
  c13 ANY,
  c14 ANY,
  c15 ANY,
  c16 ANY,
  c17 ANY,
  c18 ANY,
  c19 ANY,
  c20 ANY,
  c21 ANY,
  c22 ANY
) STRICT;

CREATE INDEX undo_by_change ON undo (change);

INSERT INTO shoe VALUES ('s1', 'Daily', 650.0, 0.0, 20666, NULL);
INSERT INTO activity VALUES ('a1', 20777, '2026-11-20T07:00:00+01:00', 1795154400000000, 'easy', 42.5, 6.5, 4, 'hard', 0, 0, 's1', 1, 1, 2,
  NULL, NULL, 'manual', '');
INSERT INTO activity VALUES ('a2', 20778, NULL, NULL, 'strength', 30.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3, 2, NULL, NULL);
INSERT INTO pain VALUES ('p1', '2026-11-21T07:10', 20778, 430, 'morning', 3, 'low-back-centre', NULL, 'none', 1, 'a1', 0, 0, 0, '');
INSERT INTO check_in VALUES (20778, 7.2, 4, 2, 3, 3, 4, 3, 7.0, 0, 1);
INSERT INTO ostrc VALUES (20773, 1, 0, 0, 1);
INSERT INTO screen (day, r1, r2, r20) VALUES (20778, 'no', 'no', 'skip');
INSERT INTO clearance (day, "for") VALUES (20781, 'walking');
INSERT INTO edit VALUES ('e1', 20778, 'move', '2026-W48-easy-1', 'easy', 20781, 20782, NULL, NULL, NULL, NULL, 0, 'rain');
INSERT INTO snooze VALUES ('n1', 20778, 'L_WEEK', 20778, 20785, NULL);
INSERT INTO import VALUES ('a1', 'hash');
UPDATE profile SET level = 'novice', lbp = 1, availability_min = '[0,45,60,45,60,0,120]', long_day = 7, run_days = 66, "cross" = '["swim","yoga"]',
  equipment = '["mat"]', race_day = 20926, race_km = 21.1;
INSERT INTO change (made, code, subject, count, rows) VALUES ('2026-11-21', 'snooze', 'n1', 1, 1);
INSERT INTO undo (change, "table", action, c1) VALUES (1, 'snooze', 'remove', 'n1');
PRAGMA application_id = 1398236524;
PRAGMA user_version = 1;
