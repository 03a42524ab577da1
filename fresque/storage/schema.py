"""The tables of a session file: one SQLite database, as DESIGN.md says."""

APPLICATION_ID = 0x46525351
"""“FRSQ”, what the `file` command and fresque recognise."""
FORMAT = 1
SCHEMA = (
    "CREATE TABLE meta (k TEXT PRIMARY KEY, v TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE op (seq INTEGER PRIMARY KEY, ts INTEGER NOT NULL, actor TEXT NOT NULL, body TEXT NOT NULL)",
    "CREATE TABLE actor (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, colour TEXT NOT NULL)",
    "CREATE TABLE asset (sha256 TEXT PRIMARY KEY, mime TEXT NOT NULL, data BLOB NOT NULL)",
    "CREATE TABLE mark (ts INTEGER NOT NULL, label TEXT NOT NULL, UNIQUE (ts, label))",
)
"""`meta`: id, deck and info (JSON), images (JSON, path in the deck -> sha256), fresque (the version that made it)."""
