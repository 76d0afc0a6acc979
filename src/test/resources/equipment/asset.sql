-- What the migration of a new register has: its table, and the columns by which it is searched, sorted and grouped.
call create_register('asset');

alter table asset
    add location text collate "C" generated always as (item ->> 'location') stored,
    add location_words tsvector generated always as (exactly(item ->> 'location')) stored,
    add acquired date generated always as (first_day(item ->> 'acquired')) stored,
    add names text generated always as (words((item ->> 'tag') || ' ' || (item ->> 'name'))) stored,
    add search tsvector generated always as (
        setweight(english(key || ' ' || (item ->> 'tag') || ' ' || (item ->> 'name')), 'A')
        || setweight(english(coalesce(item ->> 'location', '')), 'B')) stored;

create index asset_asked on asset using gin (search, location_words);
create index asset_names on asset using gin (names gin_trgm_ops);
create index asset_superseded on asset (superseded_by);
