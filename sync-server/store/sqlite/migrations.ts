/**
 * Every change of the tables, in order; a store remembers how many it has seen (`PRAGMA user_version`). Never
 * edit one that was released: add the next.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE records (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    -- The record's scopes now, one a line.
    scopes TEXT NOT NULL,
    -- The value by which the server looks the record up (store/lookup.ts).
    lookup TEXT,
    json TEXT NOT NULL
  );
  CREATE UNIQUE INDEX records_by_id ON records (kind, id);
  CREATE INDEX records_by_lookup ON records (kind, lookup) WHERE lookup IS NOT NULL;

  -- Where each record stands in the order of each scope. present 0: it left the scope at that revision.
  CREATE TABLE record_scopes (
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    revision INTEGER NOT NULL,
    record INTEGER NOT NULL REFERENCES records (number),
    present INTEGER NOT NULL,
    PRIMARY KEY (kind, scope, revision, record)
  ) WITHOUT ROWID;

  CREATE TABLE history (
    record INTEGER NOT NULL REFERENCES records (number),
    revision INTEGER NOT NULL,
    op TEXT,
    person TEXT,
    replica TEXT,
    at INTEGER NOT NULL,
    before TEXT,
    change TEXT,
    PRIMARY KEY (record, revision)
  ) WITHOUT ROWID;

  CREATE TABLE op_results (
    op TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    at INTEGER NOT NULL,
    result TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE views (hash TEXT PRIMARY KEY, scopes TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;

  CREATE TABLE credentials (
    person TEXT PRIMARY KEY,
    login TEXT NOT NULL UNIQUE COLLATE NOCASE,
    hash TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE sessions (
    token TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    replica TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX sessions_by_person ON sessions (person);

  CREATE TABLE replicas (
    replica TEXT NOT NULL,
    person TEXT NOT NULL,
    first_contact INTEGER NOT NULL,
    last_contact INTEGER NOT NULL,
    PRIMARY KEY (replica, person)
  ) WITHOUT ROWID;
  `,
  `
  -- What a device says of itself, and whether it was revoked.
  ALTER TABLE replicas ADD COLUMN report TEXT;
  ALTER TABLE replicas ADD COLUMN revoked INTEGER;
  ALTER TABLE replicas ADD COLUMN revoked_by TEXT;
  ALTER TABLE replicas ADD COLUMN wiped INTEGER;

  -- Unsent work of revoked devices.
  CREATE TABLE hand_ins (
    person TEXT NOT NULL,
    id TEXT NOT NULL,
    replica TEXT NOT NULL,
    at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (person, id)
  );
  `,
  `
  -- Count and checksum of what is not deleted, by the first of a record's scopes.
  CREATE TABLE digests (
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    count INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (kind, scope)
  ) WITHOUT ROWID;

  -- Open work by whose it is (store/agenda.ts).
  CREATE TABLE agenda (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    record INTEGER NOT NULL REFERENCES records (number),
    PRIMARY KEY (kind, key, at, record)
  ) WITHOUT ROWID;
  CREATE INDEX agenda_by_record ON agenda (record);
  CREATE INDEX records_deleted ON records (number) WHERE deleted = 1;
  `,
  `
  -- Filled anew: entries count by their ids alone.
  DELETE FROM digests;
  DELETE FROM agenda;
  `,
  `
  -- The archive (S14): packs of ended tickets with their entries, each for one scope.
  CREATE TABLE packs (
    hash TEXT PRIMARY KEY,
    scope TEXT NOT NULL,
    format INTEGER NOT NULL,
    tickets INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    -- The first and the last end of a ticket in it, UTC ms.
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE pack_contents (hash TEXT PRIMARY KEY, content BLOB NOT NULL);

  -- Which pack a record lies in. A record that was written since has another revision and is in none.
  CREATE TABLE packed (
    record INTEGER PRIMARY KEY REFERENCES records (number),
    revision INTEGER NOT NULL,
    pack TEXT NOT NULL REFERENCES packs (hash)
  );
  CREATE INDEX packed_by_pack ON packed (pack);

  -- Tickets that left a pack since it was cut.
  CREATE TABLE pack_left (
    pack TEXT NOT NULL REFERENCES packs (hash),
    id TEXT NOT NULL,
    PRIMARY KEY (pack, id)
  ) WITHOUT ROWID;
  `,
];

/** From this number of migrations on a file has digests and an agenda as they are now; older ones are filled anew. */
export const DERIVED_SINCE = 4;
