-- Who may do what: whom we have seen, who is signed in, and the tokens of scripts. Nothing here says who a person is.

create table actor (
    -- Opaque: it stands in the log for good, where neither a name nor an address may.
    id text primary key check (id ~ '^a-[a-z0-9]{12}$'),
    issuer text not null check (issuer <> ''),
    -- What the issuer calls them, which nobody else can make sense of.
    subject text not null check (subject <> ''),
    unique (issuer, subject)
);

comment on table actor is 'Whom an identity provider has vouched for, by an id that says nothing of them.';

create table session (
    -- SHA-256 of the id in the cookie: who reads this table cannot sign in by it.
    hash bytea primary key check (length(hash) = 32),
    actor text not null references actor (id),
    roles text[] not null,
    csrf text not null check (csrf <> ''),
    created_at timestamptz not null,
    used_at timestamptz not null
);

comment on table session is 'Who is signed in by a browser. A row goes when they sign out or stay away.';

create index session_used_at on session (used_at);

create table token (
    id text primary key check (id ~ '^t-[a-z0-9]{12}$'),
    -- SHA-256 of the token, which is shown once and never kept.
    hash bytea not null unique check (length(hash) = 32),
    name text not null check (name <> ''),
    roles text[] not null check (cardinality(roles) > 0),
    -- An actor, or the command line.
    created_by text not null check (created_by <> ''),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_at timestamptz,
    used_at timestamptz
);

comment on table token is 'The tokens of scripts. A row is kept, since the log names its id.';
