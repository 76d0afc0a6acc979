-- What measures and observations are searched, sorted and grouped by; each is generated from the item and says no more
-- than it does.

-- The first day of a period, by its label; the same rule as in TimePeriod.java.
create function period_first(label text) returns date
    language sql immutable strict parallel safe
    return case
        when label ~ '^[0-9]{4}-Q[1-4]$' then
            make_date(left(label, 4)::int, 3 * right(label, 1)::int - 2, 1)
        when label ~ '^[0-9]{4}/[0-9]{2}$' then make_date(left(label, 4)::int, 4, 1)
        when label ~ '^[0-9]{4}/[0-9]{2}-Q[1-4]$' then
            (make_date(left(label, 4)::int, 4, 1) + (right(label, 1)::int - 1) * interval '3 months')::date
        else first_day(left(label, 10))
    end;

-- The last day of a period, which is in it.
create function period_last(label text) returns date
    language sql immutable strict parallel safe
    return case
        when label ~ 'Q[1-4]$' then (period_first(label) + interval '3 months' - interval '1 day')::date
        when label ~ '^[0-9]{4}/[0-9]{2}$' then (period_first(label) + interval '1 year' - interval '1 day')::date
        when length(label) > 10 then last_day(right(label, 10))
        else last_day(label)
    end;

-- The names of the dimensions, in order; empty of a total.
create function dimension_names(item jsonb) returns text[]
    language sql immutable strict parallel safe
    return array(select jsonb_object_keys(item -> 'dimensions') order by 1);

-- Each dimension and the words of its value: serviceLine=council tax.
create function parts(item jsonb) returns text[]
    language sql immutable strict parallel safe
    return array(select name || '=' || words(value) from jsonb_each_text(item -> 'dimensions') as of (name, value) order by 1);

-- The values of the dimensions in one text.
create function dimension_values(item jsonb) returns text
    language sql immutable strict parallel safe
    return (select coalesce(string_agg(value, ' ' order by name), '')
        from jsonb_each_text(item -> 'dimensions') as of (name, value));

-- The fields that a measure may leave out, and does.
create function not_said(item jsonb, fields text[]) returns text[]
    language sql immutable strict parallel safe
    return array(select field from unnest(fields) as field where not item ? field order by 1);

alter table measure
    -- In the order of the alphabet, whatever its case and accents.
    add title text collate "C" generated always as (plain(item ->> 'name')) stored,
    add service text collate "C" generated always as (item ->> 'service') stored,
    add service_words tsvector generated always as (exactly(item ->> 'service')) stored,
    add channel text collate "C" generated always as (item ->> 'channel') stored,
    add channel_words tsvector generated always as (exactly(item ->> 'channel')) stored,
    add unit text collate "C" generated always as (item ->> 'unit') stored,
    add better text collate "C" generated always as (item ->> 'better') stored,
    add missing text[] generated always as (not_said(item,
        '{definition,better,target,threshold,numerator,denominator,source}')) stored,
    -- What a misspelt name is compared with.
    add names text generated always as (words((item ->> 'measure') || ' ' || (item ->> 'name'))) stored,
    -- Weighted: what it is called, what is measured, how.
    add search tsvector generated always as (
        setweight(english(key || ' ' || (item ->> 'measure') || ' ' || (item ->> 'name')), 'A')
        || setweight(english((item ->> 'service') || ' ' || (item ->> 'channel')), 'B')
        || setweight(english(item ->> 'definition'), 'C')) stored;

create index measure_asked on measure using gin (search, service_words, channel_words, missing);
create index measure_names on measure using gin (names gin_trgm_ops);
create index measure_title on measure (title, key);
create index measure_superseded on measure (superseded_by);

alter table observation
    add measure text collate "C" generated always as (item ->> 'measure') stored,
    -- What tells one measure from another in any spelling: its letters and digits alone.
    add measure_key text collate "C" generated always as (replace(item ->> 'measure', '-', '')) stored,
    add period text collate "C" generated always as (item ->> 'period') stored,
    add period_first date generated always as (period_first(item ->> 'period')) stored,
    add period_last date generated always as (period_last(item ->> 'period')) stored,
    add dimensions jsonb generated always as (coalesce(item -> 'dimensions', '{}')) stored,
    add divided_by text[] generated always as (dimension_names(item)) stored,
    add parts text[] generated always as (parts(item)) stored,
    -- What the observations of one series have in common, in few bytes: the measure, and of what part.
    add series text collate "C" generated always as (
        md5((item ->> 'measure') || coalesce(item -> 'dimensions', '{}')::text)) stored,
    add value numeric generated always as ((item ->> 'value')::numeric) stored,
    add bounded boolean generated always as (item ? 'bound') stored,
    add markers text[] generated always as (texts(item, '$.markers[*]')) stored,
    -- Why there is no value; null where there is one.
    add because text collate "C" generated always as (item #>> '{missing,0,because}') stored,
    -- Its letters and digits alone.
    add disclosure text collate "C" generated always as (
        replace(words(item #>> '{source,disclosure}'), ' ', '')) stored,
    -- What misspelt words are compared with.
    add names text generated always as (words((item ->> 'measure') || ' ' || dimension_values(item))) stored,
    -- Weighted: what was measured and of what part, when, what else was said.
    add search tsvector generated always as (
        setweight(english((item ->> 'measure') || ' ' || dimension_values(item)), 'A')
        || setweight(english(item ->> 'period'), 'B')
        || setweight(english(coalesce(item ->> 'note', '') || ' ' || coalesce(item ->> 'asPublished', '')), 'C')) stored;

-- Indexes of lists are whole, not of the newest rows alone: a list as it was would scan the table otherwise.
create index observation_asked on observation using gin (search, parts, markers);
create index observation_names on observation using gin (names gin_trgm_ops);
create index observation_measure on observation (measure_key, period_last, period_first);
create index observation_by_measure on observation (measure, key);
create index observation_series on observation (series, period_last, period_first);
create index observation_period on observation (period_first, key);
create index observation_label on observation (period);
create index observation_value on observation (value, key);
create index observation_superseded on observation (superseded_by);
