-- A record can be withdrawn, and what an entry says can be removed where the law demands it. Either leaves a row that says
-- nothing: superseded by itself, so that no list, count or index of current rows ever has it, whatever position it is seen from.

-- Refuses a change of what was said, unless redact() below is at work on this very row.
create or replace function refuse_change() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE'
            and current_setting('register.redacting', true) = tg_table_name || '/' || (to_jsonb(old) ->> 'entry') then
        return new;
    end if;
    raise exception 'what % says is never changed: append an entry instead', tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- What the trigger of each register does before a row comes: notes on the record before that a newer entry has come, and
-- on a withdrawal, {"withdrawn": 12}, that it says nothing itself.
create procedure create_supersede(name text)
    language plpgsql
    as $$
begin
    execute format($sql$
        create or replace function %1$s_supersede() returns trigger
            language plpgsql
            security definer
            set search_path from current
            as $body$
        begin
            update %1$I set superseded_by = new.entry where key = new.key and superseded_by is null;
            new.superseded_by := case when new.item ? 'withdrawn' then new.entry end;
            return new;
        end
        $body$ $sql$, name);
end
$$;

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
            superseded_by bigint references entry (number),
            salt bytea not null check (length(salt) = 16),
            item jsonb not null check (jsonb_typeof(item) = 'object'),
            constraint %1$s_superseded_later check (
                superseded_by > entry or superseded_by = entry and (item ? 'withdrawn' or item = '{}'))
        )$sql$, name);
    execute format('comment on table %1$I is ''What each entry of the register %1$s says.''', name);
    execute format('create unique index %1$s_current on %1$I (key) where superseded_by is null', name);
    execute format('create index %1$s_by_key on %1$I (key, entry)', name);
    call create_supersede(name);
    execute format('create trigger %1$s_supersedes before insert on %1$I
            for each row execute function %1$s_supersede()', name);
    execute format('create trigger %1$s_is_kept before update or delete on %1$I
            for each row when (pg_trigger_depth() = 0) execute function refuse_change()', name);
    execute format('create trigger %1$s_is_not_emptied before truncate on %1$I
            for each statement execute function refuse_change()', name);
end
$$;

-- The registers that there are already.
do $$
declare
    register text;
begin
    foreach register in array array['contract', 'measure', 'observation', 'system', 'disclosure'] loop
        execute format('alter table %1$I drop constraint %1$s_check', register);
        execute format($sql$
            alter table %1$I add constraint %1$s_superseded_later check (
                superseded_by > entry or superseded_by = entry and (item ? 'withdrawn' or item = '{}'))$sql$, register);
        call create_supersede(register);
    end loop;
end
$$;

-- What was removed from which entry, and on what ground; each is an entry itself, under the number of the one it is of.
call create_register('redaction');

-- Puts what is left of an item in the place of it; nothing, {}, where all of it is removed. Runs with the owner's rights,
-- and only where the newest entry of the log says that it does.
create function redact(register text, removed_from bigint, left_item jsonb, left_salt bytea) returns void
    language plpgsql
    security definer
    set search_path from current
    as $$
begin
    if not exists (select from redaction
            where entry = (select max(number) from entry) and key = removed_from::text and item ->> 'register' = register) then
        raise exception 'the newest entry of the log is no redaction of entry %', removed_from
            using errcode = 'insufficient_privilege';
    end if;
    perform set_config('register.redacting', register || '/' || removed_from, true);
    execute format('update %I set item = $2, salt = $3,
            superseded_by = case when $2 = ''{}'' then entry else superseded_by end where entry = $1', register)
        using removed_from, left_item, left_salt;
    perform set_config('register.redacting', '', true);
end
$$;
