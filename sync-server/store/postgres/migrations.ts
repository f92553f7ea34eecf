/**
 * Every change of the tables, in order; the database remembers how many it has seen (`migrations`). Never edit one
 * that was released: add the next. It must be additive, since processes of the version before go on working beside it.
 */
export const migrations: readonly string[] = [
  `
  -- One row. Writers lock it until they commit: the order of commits is the order of revisions (S1).
  CREATE TABLE state (
    one BOOLEAN PRIMARY KEY DEFAULT true CHECK (one),
    epoch TEXT NOT NULL,
    secret TEXT NOT NULL,
    revision BIGINT NOT NULL,
    access BIGINT NOT NULL,
    ticket_number BIGINT NOT NULL,
    -- Deletions up to this revision were forgotten (S9).
    floor BIGINT NOT NULL DEFAULT 0,
    -- JSON list of the revisions that restores lost (S2).
    lost TEXT NOT NULL DEFAULT '[]'
  ) WITH (fillfactor = 10);

  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);

  CREATE TABLE records (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    deleted BOOLEAN NOT NULL,
    -- The record's scopes now, one a line.
    scopes TEXT NOT NULL,
    -- The value by which the server looks the record up (store/lookup.ts).
    lookup TEXT COLLATE "C",
    -- The text that travels; as jsonb it would be parsed and written anew for every pull.
    json TEXT NOT NULL
  );
  CREATE UNIQUE INDEX records_by_id ON records (kind, id);
  CREATE INDEX records_by_lookup ON records (kind, lookup) WHERE lookup IS NOT NULL;
  CREATE INDEX records_deleted ON records (number) WHERE deleted;

  -- Where each record stands in the order of each scope. Not present: it left the scope at that revision.
  CREATE TABLE record_scopes (
    kind TEXT COLLATE "C" NOT NULL,
    scope TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    record BIGINT NOT NULL REFERENCES records (number),
    present BOOLEAN NOT NULL,
    PRIMARY KEY (kind, scope, revision, record) INCLUDE (present)
  );
  CREATE INDEX record_scopes_by_record ON record_scopes (record);
  CREATE INDEX record_scopes_left ON record_scopes (revision) WHERE NOT present;

  -- Count and checksum of what is not deleted, by the first of a record's scopes.
  CREATE TABLE digests (
    kind TEXT COLLATE "C" NOT NULL,
    scope TEXT COLLATE "C" NOT NULL,
    count BIGINT NOT NULL,
    sum BIGINT NOT NULL,
    PRIMARY KEY (kind, scope)
  );

  -- Open work by whose it is (store/agenda.ts).
  CREATE TABLE agenda (
    kind TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    record BIGINT NOT NULL REFERENCES records (number),
    PRIMARY KEY (kind, key, at, record)
  );
  CREATE INDEX agenda_by_record ON agenda (record);

  CREATE TABLE history (
    record BIGINT NOT NULL REFERENCES records (number),
    revision BIGINT NOT NULL,
    op TEXT,
    person TEXT,
    replica TEXT,
    at BIGINT NOT NULL,
    before TEXT,
    change TEXT,
    PRIMARY KEY (record, revision)
  );

  CREATE TABLE op_results (
    op TEXT COLLATE "C" PRIMARY KEY,
    person TEXT NOT NULL,
    at BIGINT NOT NULL,
    result TEXT NOT NULL
  );

  CREATE TABLE views (hash TEXT COLLATE "C" PRIMARY KEY, scopes TEXT NOT NULL, at BIGINT NOT NULL);

  CREATE TABLE credentials (
    person TEXT COLLATE "C" PRIMARY KEY,
    login TEXT COLLATE "C" NOT NULL,
    hash TEXT NOT NULL
  );
  CREATE UNIQUE INDEX credentials_by_login ON credentials (lower(login));

  CREATE TABLE sessions (
    token TEXT COLLATE "C" PRIMARY KEY,
    person TEXT NOT NULL,
    replica TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
  );
  CREATE INDEX sessions_by_person ON sessions (person);
  CREATE INDEX sessions_by_end ON sessions (expires);

  CREATE TABLE replicas (
    replica TEXT NOT NULL,
    person TEXT NOT NULL,
    first_contact BIGINT NOT NULL,
    last_contact BIGINT NOT NULL,
    -- What a device says of itself, and whether it was revoked.
    report TEXT,
    revoked BIGINT,
    revoked_by TEXT,
    wiped BIGINT,
    PRIMARY KEY (replica, person)
  );

  -- Unsent work of revoked devices.
  CREATE TABLE hand_ins (
    person TEXT NOT NULL,
    id TEXT NOT NULL,
    replica TEXT NOT NULL,
    at BIGINT NOT NULL,
    count BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (person, id)
  );
  `,
  `
  -- Counts up whenever a pack is cut or a ticket leaves one (S14).
  ALTER TABLE state ADD COLUMN archive BIGINT NOT NULL DEFAULT 0;

  -- The archive: packs of ended tickets with their entries, each for one scope.
  CREATE TABLE packs (
    hash TEXT COLLATE "C" PRIMARY KEY,
    scope TEXT COLLATE "C" NOT NULL,
    format BIGINT NOT NULL,
    tickets BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    -- The first and the last end of a ticket in it, UTC ms.
    first BIGINT NOT NULL,
    last BIGINT NOT NULL
  );
  CREATE TABLE pack_contents (hash TEXT COLLATE "C" PRIMARY KEY, content BYTEA NOT NULL);
  -- It is compressed already.
  ALTER TABLE pack_contents ALTER COLUMN content SET STORAGE EXTERNAL;

  -- Which pack a record lies in. A record that was written since has another revision and is in none.
  CREATE TABLE packed (
    record BIGINT PRIMARY KEY REFERENCES records (number),
    revision BIGINT NOT NULL,
    pack TEXT COLLATE "C" NOT NULL REFERENCES packs (hash)
  );
  CREATE INDEX packed_by_pack ON packed (pack);

  -- Tickets that left a pack since it was cut.
  CREATE TABLE pack_left (
    pack TEXT COLLATE "C" NOT NULL REFERENCES packs (hash),
    id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (pack, id)
  );
  `,
];
