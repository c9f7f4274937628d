"""The tables of a ledger."""

VERSION = 2
"""Of what the records in the tables hold; a ledger of another one is made anew."""

HEAD, DOCUMENTS, ENTITIES, CLAIMS = (0, 1, 2, 3)
"""The sections of everything that is written, in their order."""

GONE, HIDDEN, SHOWN = (0, 1, 2)
"""States of a piece: no longer there; only a proposal's, so that outputs leave it out; shown."""

TABLES = """
CREATE TABLE state(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

-- Every file under seeds/, and every other that a file of claims speaks of. `place` orders them.
CREATE TABLE files(
  id INTEGER PRIMARY KEY, name TEXT UNIQUE, kind TEXT, place BLOB, size INT, modified INT,
  changed INT, inode INT, digest TEXT, document TEXT, is_cut INT);
CREATE INDEX texts ON files(document) WHERE document IS NOT NULL;

-- What files declare, and what follows for each entity and document.
CREATE TABLE declared(
  entity TEXT, file INT, number INT, draft TEXT, PRIMARY KEY(entity, file, number)) WITHOUT ROWID;
CREATE INDEX declared_in ON declared(file);
CREATE TABLE entities(name TEXT PRIMARY KEY, kind TEXT, by_hand INT, record TEXT) WITHOUT ROWID;
CREATE TABLE names(
  key TEXT, exact INT, entity TEXT, PRIMARY KEY(key, exact, entity)) WITHOUT ROWID;
CREATE TABLE drafts(kind TEXT, file INT, number INT, draft TEXT);
CREATE INDEX drafts_in ON drafts(file);
CREATE TABLE introduced(document TEXT, file INT, number INT, draft TEXT, record TEXT);
CREATE INDEX introduced_as ON introduced(document);
CREATE INDEX introduced_in ON introduced(file);
CREATE TABLE documents(
  name TEXT PRIMARY KEY, record TEXT, file INT, number INT, path TEXT, digest TEXT)
  WITHOUT ROWID;
CREATE TABLE needs(key TEXT, file INT, PRIMARY KEY(key, file)) WITHOUT ROWID;
CREATE INDEX needed_by ON needs(file);

-- Claims as files write them.
CREATE TABLE placed(
  id INTEGER PRIMARY KEY, file INT, number INT, label TEXT, condition TEXT, content TEXT,
  status TEXT, author TEXT, record TEXT);
CREATE INDEX placed_in ON placed(file);
CREATE INDEX placed_label ON placed(label) WHERE label <> '';
CREATE INDEX placed_condition ON placed(condition) WHERE condition <> '';
CREATE INDEX placed_content ON placed(content, status, author);
CREATE TABLE unread(label TEXT, file INT);
CREATE INDEX unread_label ON unread(label);
CREATE INDEX unread_in ON unread(file);
CREATE TABLE problems(kind TEXT, owner TEXT, record TEXT);
CREATE INDEX problem_of ON problems(kind, owner);

-- Claims that state the same, and the one claim they are.
CREATE TABLE groups(
  id INTEGER PRIMARY KEY, content TEXT, status TEXT, author TEXT, file INT, number INT,
  first TEXT, second TEXT, name TEXT, condition TEXT);
CREATE UNIQUE INDEX group_key ON groups(content, status, author);
CREATE TABLE labels(label TEXT, owner INT, PRIMARY KEY(label, owner)) WITHOUT ROWID;
CREATE INDEX labels_of ON labels(owner);
CREATE TABLE decided(name TEXT PRIMARY KEY, status TEXT, successor TEXT) WITHOUT ROWID;
CREATE TABLE named(name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE claims(
  id INTEGER PRIMARY KEY, name TEXT, key BLOB, subject TEXT, predicate TEXT, object TEXT,
  condition TEXT, proposed INT, shown INT, reason TEXT, quoted INT, record TEXT);
CREATE TABLE spoken(entity TEXT, claim INT, PRIMARY KEY(entity, claim)) WITHOUT ROWID;
CREATE TABLE reported(document TEXT, claim INT, PRIMARY KEY(document, claim)) WITHOUT ROWID;

-- The pieces of what is written: `changed` is the number of the update that last changed one,
-- `kind` the class of an entity or the predicate of a claim.
CREATE TABLE pieces(
  section INT, key BLOB, name TEXT, state INT, kind TEXT, changed INT,
  PRIMARY KEY(section, key)) WITHOUT ROWID;

-- How many bytes of an output each piece has there.
CREATE TABLE written(
  format TEXT, section INT, key BLOB, bytes INT, PRIMARY KEY(format, section, key)) WITHOUT ROWID;
"""

GROUPED = """
CREATE INDEX IF NOT EXISTS group_first ON groups(first);
CREATE INDEX IF NOT EXISTS group_second ON groups(second);
CREATE INDEX IF NOT EXISTS group_name ON groups(name);
CREATE INDEX IF NOT EXISTS group_condition ON groups(condition) WHERE condition <> '';
"""
"""How groups are looked up. Of a new ledger they are sorted once all of them are there."""
STATED = """
CREATE INDEX IF NOT EXISTS claim_name ON claims(name);
CREATE INDEX IF NOT EXISTS claim_condition ON claims(condition) WHERE condition <> '';
CREATE INDEX IF NOT EXISTS claim_reason ON claims(shown, reason, quoted);
CREATE INDEX IF NOT EXISTS facts ON claims(subject, predicate, object) WHERE reason = '';
CREATE INDEX IF NOT EXISTS spoken_by ON spoken(claim);
CREATE INDEX IF NOT EXISTS reported_by ON reported(claim);
CREATE INDEX IF NOT EXISTS piece_changed ON pieces(changed);
CREATE INDEX IF NOT EXISTS piece_kind ON pieces(section, state, kind);
"""
"""How what is stated is looked up; the same."""

TOUCHED = """
CREATE TEMP TABLE touched_label(label TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE touched_group(
  content TEXT, status TEXT, author TEXT, PRIMARY KEY(content, status, author)) WITHOUT ROWID;
CREATE TEMP TABLE touched_name(name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE touched_id(label TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE touched_claim(id INTEGER PRIMARY KEY);
"""
"""What an update has found to be other than it was, and has yet to follow up."""
