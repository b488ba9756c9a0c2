-- SPDX-FileCopyrightText: 2026 The Stridewell authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Schema 1 of the journal. Once released it is never edited: the next one is another file and one more step.
-- Days are whole days since 1970-01-01, truths 0 or 1, sets of words bit masks in the order of CONTRACT's words.
-- Lists of the profile are JSON arrays. NULL is "nobody said" everywhere. The tables keep the order of insertion; readers sort.

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

-- A shoe may be named that is not there (a file from elsewhere): no reference is enforced, "check" lists them.
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

-- 1970-01-01 was a Thursday, so Mondays leave 4.
CREATE TABLE ostrc (
  week INTEGER NOT NULL PRIMARY KEY CHECK (week BETWEEN -719162 AND 2932896 AND (week % 7 + 7) % 7 = 4),
  q1 INTEGER NOT NULL CHECK (q1 BETWEEN 0 AND 3),
  q2 INTEGER NOT NULL CHECK (q2 BETWEEN 0 AND 3),
  q3 INTEGER NOT NULL CHECK (q3 BETWEEN 0 AND 3),
  q4 INTEGER NOT NULL CHECK (q4 BETWEEN 0 AND 3)
) STRICT;

-- Screens and clearances have no key of their own: a day may have several.
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

-- Which file an activity was imported from, by the hash of its bytes, so that the same file is not imported twice.
CREATE TABLE import (
  activity TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  hash TEXT NOT NULL CHECK (hash <> ''),
  PRIMARY KEY (activity, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_by_hash ON import (hash);

-- The history: what the user did, one line a change.
CREATE TABLE change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  made TEXT NOT NULL,
  code TEXT NOT NULL,
  subject TEXT,
  count INTEGER NOT NULL DEFAULT 0,
  rows INTEGER NOT NULL DEFAULT 0,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- How to take each change back (or, once undone, bring it again), last row first: remove the row with this key, insert this
-- row, or set the row with this key to these values. The values stand in the order of the table's columns.
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
