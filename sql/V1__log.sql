-- The log: what was said, when, by whom and why. Everything published is a view of it.

create table entry (
    number bigint primary key check (number > 0),
    -- Each entry stands on the one before it, so the database itself refuses a gap.
    previous bigint generated always as (nullif(number - 1, 0)) stored references entry (number),
    register text not null check (register ~ '^[a-z]+$'),
    -- Compared byte by byte, so that a walk by key has one order on every server.
    key text collate "C" not null check (key <> ''),
    -- SHA-256 of the salt and the canonical item (RFC 8785).
    hash bytea not null check (length(hash) = 32),
    -- SHA-256 of the chain before it and of this entry, its hash included.
    chain bytea not null check (length(chain) = 32),
    recorded_at timestamptz not null,
    -- An opaque id or a role, never a person's name.
    actor text not null check (actor <> ''),
    reason text not null check (reason <> '')
);

comment on table entry is 'The log: one row for each time something was said. Never updated, never deleted.';

create index entry_of_key on entry (register, key, number);
create index entry_recorded_at on entry (recorded_at, number);

-- Writers take turns: the lock is held to the end of the transaction, so numbers follow the order of commits.
-- An advisory lock needs no right to update anything, which a lock on a row would.
create function take_turn() returns void
    language sql
    as $$ select pg_advisory_xact_lock(hashtext('entry')) $$;

-- What was said is neither changed nor removed, whoever is connected; only what came after it may be noted.
create function refuse_change() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'what % says is never changed: append an entry instead', tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_is_kept before update or delete on entry
    for each row execute function refuse_change();
create trigger entry_is_not_emptied before truncate on entry
    for each statement execute function refuse_change();

-- Notes on the record before that a newer entry has come; runs with the owner's rights, which the application lacks.
create function supersede() returns trigger
    language plpgsql
    security definer
    set search_path from current
    as $$
begin
    execute format('update %I.%I set superseded_by = $1 where key = $2 and superseded_by is null',
            tg_table_schema, tg_table_name)
        using new.entry, new.key;
    return new;
end
$$;

-- Makes the table of one register. A migration calls it and then adds the columns it searches, sorts or groups by,
-- each generated from the item: add column supplier text generated always as (item ->> 'supplier') stored.
create procedure create_register(name text)
    language plpgsql
    as $$
begin
    execute format($sql$
        create table %1$I (
            entry bigint primary key references entry (number),
            key text collate "C" not null check (key <> ''),
            superseded_by bigint references entry (number) check (superseded_by > entry),
            salt bytea not null check (length(salt) = 16),
            item jsonb not null check (jsonb_typeof(item) = 'object')
        )$sql$, name);
    execute format('comment on table %1$I is ''What each entry of the register %1$s says.''', name);
    execute format('create unique index %1$s_current on %1$I (key) where superseded_by is null', name);
    execute format('create index %1$s_by_key on %1$I (key, entry)', name);
    execute format('create trigger %1$s_supersedes before insert on %1$I
            for each row execute function supersede()', name);
    execute format('create trigger %1$s_is_kept before update or delete on %1$I
            for each row when (pg_trigger_depth() = 0) execute function refuse_change()', name);
    execute format('create trigger %1$s_is_not_emptied before truncate on %1$I
            for each statement execute function refuse_change()', name);
end
$$;
