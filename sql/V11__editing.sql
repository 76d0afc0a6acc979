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
