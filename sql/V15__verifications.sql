-- What each run of the command verify has found, for the health check. Never changed; it is small.
create table verification (
    verified_at timestamptz not null default clock_timestamp(),
    -- The newest entry that was verified.
    number bigint not null,
    -- The first fault; null where there was none.
    fault text check (fault <> '')
);

create index verification_newest on verification (verified_at desc);
