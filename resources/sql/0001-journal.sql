-- SPDX-FileCopyrightText: The Pult contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The journal: every event in the order in which it was folded. {blob} is the database's type for bytes. Statements end
-- with a semicolon at the end of a line.

-- Facts of the store as a whole.
CREATE TABLE store (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- A feed keeps its number for ever, whatever its place in the centre file.
CREATE TABLE feed (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  events BIGINT NOT NULL DEFAULT 0 -- journaled so far: the number of its next event
);

-- One row for each commit. Times are milliseconds since 1970-01-01 UTC, on the clock of the machine that folded.
CREATE TABLE journal (
  no          BIGINT PRIMARY KEY, -- 1, 2, 3 … without holes
  folded_from BIGINT NOT NULL,
  folded_to   BIGINT NOT NULL,
  events      INTEGER NOT NULL,
  data        {blob} NOT NULL     -- see journalpiece.cpp
);

CREATE INDEX journal_time ON journal (folded_to);
