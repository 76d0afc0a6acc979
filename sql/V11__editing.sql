-- What a request under a key has led to, so that whoever never got the answer can ask again and nothing happens twice
-- (draft-ietf-httpapi-idempotency-key-header). Written together with the entry or not at all.
create table answered (
    actor text not null check (actor <> ''),
    key text not null check (length(key) between 1 and 255),
    -- SHA-256 of all that the request said.
    request bytea not null check (length(request) = 32),
    entry bigint not null references entry (number),
    primary key (actor, key)
);

comment on table answered is 'Which entry a request under an Idempotency-Key has led to. Kept for good: it is small.';

-- A file that was sent to be imported, with what came of trying it and of taking it in. Nothing of it is public; all of it
-- is deleted after a week, and at once where something is removed from the log, since the file may say it too.
create table import (
    id text primary key check (id ~ '^i-[a-z0-9]{16}$'),
    actor text not null check (actor <> ''),
    key text check (length(key) between 1 and 255),
    register text not null,
    mode text not null check (mode in ('update', 'snapshot')),
    overriding text,
    settings jsonb not null,
    file bytea not null,
    -- SHA-256 of the file and of how it is to be read.
    request bytea not null check (length(request) = 32),
    received timestamptz not null,
    state text not null check (state in ('checking', 'checked', 'applying', 'applied', 'failed')),
    done bigint not null default 0,
    total bigint,
    -- How the file was read, what each record comes to, and a digest of all of that.
    report jsonb,
    digest text,
    problem text,
    -- The entries that it led to, written together with them.
    first_entry bigint references entry (number),
    last_entry bigint references entry (number),
    unique (actor, key)
);

create index import_received on import (received);

create table import_outcome (
    import text not null references import (id) on delete cascade,
    place int not null,
    kind text not null,
    outcome jsonb not null,
    primary key (import, place)
);

create index import_outcome_kind on import_outcome (import, kind, place);

-- What a council says of the columns of its files, under a name.
create table mapping (
    name text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    settings jsonb not null,
    actor text not null,
    saved_at timestamptz not null
);
