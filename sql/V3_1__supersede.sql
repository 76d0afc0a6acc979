-- Each register notes by a function of its own that a newer entry has come: a statement that names its table is planned
-- once, and not for each row as one that is put together is.

-- Makes the table of one register. A migration calls it and then adds the columns it searches, sorts or groups by,
-- each generated from the item: add column supplier text generated always as (item ->> 'supplier') stored.
create or replace procedure create_register(name text)
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
    -- Notes on the record before that a newer entry has come; runs with the owner's rights, which the application lacks.
    -- Each register has its own, for a statement that names its table is planned once and not for each row.
    execute format($sql$
        create function %1$s_supersede() returns trigger
            language plpgsql
            security definer
            set search_path from current
            as $body$
        begin
            update %1$I set superseded_by = new.entry where key = new.key and superseded_by is null;
            return new;
        end
        $body$ $sql$, name);
    execute format('create trigger %1$s_supersedes before insert on %1$I
            for each row execute function %1$s_supersede()', name);
    execute format('create trigger %1$s_is_kept before update or delete on %1$I
            for each row when (pg_trigger_depth() = 0) execute function refuse_change()', name);
    execute format('create trigger %1$s_is_not_emptied before truncate on %1$I
            for each statement execute function refuse_change()', name);
end
$$;

-- The register that there is already.
create function contract_supersede() returns trigger
    language plpgsql
    security definer
    set search_path from current
    as $$
begin
    update contract set superseded_by = new.entry where key = new.key and superseded_by is null;
    return new;
end
$$;

drop trigger contract_supersedes on contract;
create trigger contract_supersedes before insert on contract
    for each row execute function contract_supersede();
drop function supersede();
