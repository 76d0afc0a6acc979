-- The chain covers the reason of a new entry by a salted hash, as it covers its item: once a reason and its salt are removed, nobody
-- can confirm a guess of it. Earlier entries have neither; their chain covers the reason itself.
alter table entry
    add column reason_salt bytea check (length(reason_salt) = 16),
    add column reason_hash bytea check (length(reason_hash) = 32),
    add constraint entry_reason_is_hashed check (reason_salt is null or reason_hash is not null);

comment on column entry.reason_hash is 'SHA-256 of the salt and the reason in UTF-8; null where the chain covers the reason itself.';

-- As before, and takes the salt too.
create or replace function redact_reason(removed_from bigint) returns void
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
    update entry set reason = 'Removed by law', reason_salt = null where number = removed_from;
    perform set_config('register.redacting', '', true);
end
$$;
