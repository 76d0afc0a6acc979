-- What contracts are searched, sorted and grouped by; each is generated from the item and says no more than it does.

-- The end with the extensions that were exercised: the one that ends last, the end itself where they are equal.
create function contract_end(item jsonb) returns text
    language sql immutable strict parallel safe
    return (
        select said from (
            select item #>> '{period,end}' as said, 0 as place
            union all
            select extension ->> 'until', place
            from jsonb_array_elements(item -> 'extensions') with ordinality as extensions (extension, place)
            where extension ->> 'state' = 'exercised') as ends
        where said is not null
        order by last_day(said) desc, place
        limit 1);

-- Everything that a CPV code begins with, from its division of two digits on: 64216 is in 64, 642, 6421 and 64216.
create function cpv_prefixes(item jsonb) returns text[]
    language sql immutable strict parallel safe
    return array(
        select distinct left(id, digits)
        from jsonb_array_elements(item -> 'categories') as category,
            lateral (select left(category ->> 'id', 8) as id) as code,
            lateral generate_series(2, greatest(2, length(rtrim(id, '0')))) as digits
        where category ->> 'scheme' = 'CPV'
        order by 1);

-- The divisions of CPV, its first two digits.
create function cpv_divisions(item jsonb) returns text[]
    language sql immutable strict parallel safe
    return array(select prefix from unnest(cpv_prefixes(item)) as prefix where length(prefix) = 2);

-- The first review that is not over on a day, as precisely as it is known; null where none is left or none can be
-- reckoned. The same rule as in Review.java, so that a list can be filtered and sorted by it.
create function next_review(every text, origin text, once text, day date) returns text
    language plpgsql immutable parallel safe
    as $$
declare
    precision_said constant int := length(origin);
    cycle interval;
    cycle_months int;
    cycle_days int;
    times int;
    next date;
begin
    if once is not null then
        return case when last_day(once) >= day then once end;
    end if;
    if every is null or origin is null then
        return null;
    end if;
    cycle := every::interval;
    cycle_months := extract(year from cycle)::int * 12 + extract(month from cycle)::int;
    cycle_days := extract(day from cycle)::int;
    if (precision_said < 10 and cycle_days <> 0) or (precision_said = 4 and cycle_months % 12 <> 0) then
        return null;
    end if;
    times := greatest(1, floor((day - first_day(origin)) / (cycle_months * 30.436875 + cycle_days))::int - 2);
    loop
        next := first_day(origin) + times * cycle;
        if next > date '9999-12-31' then
            return null;
        end if;
        exit when last_day(left(to_char(next, 'YYYY-MM-DD'), precision_said)) >= day;
        times := times + 1;
    end loop;
    return left(to_char(next, 'YYYY-MM-DD'), precision_said);
end
$$;

alter table contract
    -- In the order of the alphabet, whatever its case and accents.
    add title text collate "C" generated always as (plain(item ->> 'title')) stored,
    add department text collate "C" generated always as (item ->> 'department') stored,
    add route text collate "C" generated always as (item #>> '{procurement,route}') stored,
    add suppliers text[] collate "C" generated always as (texts(item, '$.suppliers[*].name')) stored,
    add supplier_words tsvector generated always as (exactly_each(texts(item, '$.suppliers[*].name'))) stored,
    add categories text[] generated always as (cpv_prefixes(item)) stored,
    add divisions text[] generated always as (cpv_divisions(item)) stored,
    add starts_first date generated always as (first_day(item #>> '{period,start}')) stored,
    add starts_last date generated always as (last_day(item #>> '{period,start}')) stored,
    -- The last day it runs: that of an early end, where it came to one.
    add ends_first date generated always as (
        first_day(coalesce(item #>> '{period,terminated}', contract_end(item)))) stored,
    add ends_last date generated always as (
        last_day(coalesce(item #>> '{period,terminated}', contract_end(item)))) stored,
    -- What the status is reckoned from.
    add expires date generated always as (last_day(contract_end(item))) stored,
    add terminated date generated always as (last_day(item #>> '{period,terminated}')) stored,
    add ongoing boolean generated always as (coalesce((item #>> '{period,ongoing}')::boolean, false)) stored,
    add review_every text generated always as (item #>> '{review,every}') stored,
    add review_origin text generated always as (
        coalesce(item #>> '{review,from}', item #>> '{period,start}')) stored,
    add review_once text generated always as (item #>> '{review,on}') stored,
    add total numeric(15, 2) generated always as ((item #>> '{value,total,amount}')::numeric) stored,
    add annual numeric(15, 2) generated always as ((item #>> '{value,annual,amount}')::numeric) stored,
    -- The total where it is said, what it costs in a year where only that is.
    add amount numeric(15, 2) generated always as (
        coalesce(item #>> '{value,total,amount}', item #>> '{value,annual,amount}')::numeric) stored,
    -- What summaries add up, in pence: whole numbers are added in half the time. Null in another currency.
    add annual_pence bigint generated always as (case when item #>> '{value,annual,currency}' = 'GBP'
        then ((item #>> '{value,annual,amount}')::numeric * 100)::bigint end) stored,
    add total_pence bigint generated always as (case when item #>> '{value,total,currency}' = 'GBP'
        then ((item #>> '{value,total,amount}')::numeric * 100)::bigint end) stored,
    add missing text[] generated always as (texts(item, '$.missing[*].field')) stored,
    -- What a misspelt reference or supplier is compared with.
    add names text generated always as (
        words((item ->> 'reference') || ' ' || joined(texts(item, '$.suppliers[*].name')))) stored,
    -- Weighted: what it is called, who supplies, what it provides, the rest.
    add search tsvector generated always as (
        setweight(english(key || ' ' || (item ->> 'reference') || ' ' || (item ->> 'title')), 'A')
        || setweight(english(joined(texts(item, '$.suppliers[*].name'))), 'B')
        || setweight(english(item ->> 'description'), 'C')
        || setweight(english(coalesce(item ->> 'department', '') || ' ' || coalesce(item #>> '{procurement,route}', '')
            || ' ' || joined(texts(item, '$.categories[*].description'))), 'D')) stored;

-- Indexes of lists are whole, not of the newest rows alone: a list as it was would scan the table otherwise.
create index contract_asked on contract
    using gin (search, supplier_words, categories, missing);
create index contract_names on contract using gin (names gin_trgm_ops);
create index contract_title on contract (title, key);
-- The columns after the key are compared in the index alone: the amount that a list by another value is filtered by, the
-- later end of a date of reduced precision, and what tells those that still run. What is included tells the rows of a
-- position, so that those of a range are counted there too.
create index contract_department on contract (department, key) include (entry, superseded_by);
create index contract_route on contract (route, key) include (entry, superseded_by);
create index contract_total on contract (total, key, amount);
create index contract_annual on contract (annual, key, amount);
create index contract_starts on contract (starts_first, key, starts_last, expires) include (entry, superseded_by);
create index contract_ends on contract (ends_first, key, ends_last, expires) include (entry, superseded_by);
create index contract_amount on contract (amount, key) include (entry, superseded_by);
create index contract_status on contract (expires)
    include (entry, superseded_by, terminated, starts_first, ends_first, ends_last, ongoing);
create index contract_superseded on contract (superseded_by) include (entry);

-- Everything that summaries read, so that they read nothing else.
create index contract_summed on contract (entry) include (superseded_by, department, route, suppliers, divisions,
    starts_first, ends_first, ends_last, expires, terminated, ongoing, annual_pence, total_pence, missing);

-- The names of departments and routes are few, so they are looked through one after the other in their index for those that
-- have some words. They are not immutable, for a new name may come; they are declared so, for then the planner puts in their
-- place the names there are, and knows how many rows each has. So no statement that calls them may be prepared and kept.
create function departments(said text) returns text[]
    language sql immutable strict parallel safe
    return (
        with recursive each (name) as (
            (select department from contract where department is not null order by department limit 1)
            union all
            select (select department from contract where department > name order by department limit 1)
            from each where name is not null)
        select array_agg(name) from each where exactly(name) @@ phraseto_tsquery('simple', words(said)));

create function routes(said text) returns text[]
    language sql immutable strict parallel safe
    return (
        with recursive each (name) as (
            (select route from contract where route is not null order by route limit 1)
            union all
            select (select route from contract where route > name order by route limit 1)
            from each where name is not null)
        select array_agg(name) from each where exactly(name) @@ phraseto_tsquery('simple', words(said)));

-- Of how many rows have a word: with the usual hundred, any word beyond the most frequent is taken to be in one row of
-- two hundred, and a list sorted by something else is then walked to its end for the few that have it.
alter table contract alter search set statistics 500;
