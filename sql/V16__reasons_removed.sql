-- The reason of an entry can be removed where the law demands it, as what its item says can be: by a redaction, which holds a hash
-- of all else that the entry says.

-- As before, and for a row of the log itself.
create or replace function refuse_change() returns trigger
    language plpgsql
    as $$
begin
    if tg_op = 'UPDATE' and current_setting('register.redacting', true)
            = tg_table_name || '/' || coalesce(to_jsonb(old) ->> 'entry', to_jsonb(old) ->> 'number') then
        return new;
    end if;
    raise exception 'what % says is never changed: append an entry instead', tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- Runs with the owner's rights, and only where the newest entry of the log says that the reason is removed.
create function redact_reason(removed_from bigint) returns void
    language plpgsql
    security definer
    set search_path from current
    as $$
begin
    if not exists (select from redaction
            where entry = (select max(number) from entry) and key = removed_from::text and item ? 'rest') then
        raise exception 'the newest entry of the log is no redaction of the reason of entry %', removed_from
            using errcode = 'insufficient_privilege';
    end if;
    perform set_config('register.redacting', 'entry/' || removed_from, true);
    update entry set reason = 'Removed by law' where number = removed_from;
    perform set_config('register.redacting', '', true);
end
$$;
