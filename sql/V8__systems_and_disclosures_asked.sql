-- What systems and disclosures are searched, sorted and grouped by, and what leads from one register to another.

-- What tells references apart, whatever their spelling: both sides of a comparison go through it.
create function reference_key(said text) returns text
    language sql immutable strict parallel safe
    return replace(words(normalize(said, nfkc)), ' ', '');

-- The records of other registers that an item speaks of, each by the path of its register and its key: what leads from
-- them back to the item. texts(item, '$.uses[*].source.disclosure') of the register disclosures.
create function mentioned(register text, said text[]) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct register || '/' || reference_key(one) from unnest(said) as one order by 1);

-- An observation is called by its measure, its period and its dimensions; a financial year is told from a month.
create function observations_cited(item jsonb) returns text[]
    language sql immutable strict parallel safe
    return array(
        select (cited ->> 'measure') || case when cited ->> 'period' ~ '^[0-9]{4}/' then 'fy' else '' end
            || (cited ->> 'period') || coalesce((
                select string_agg(name || member, '' order by name)
                from jsonb_each_text(cited -> 'dimensions') as dimension (name, member)), '')
        from jsonb_path_query(item, '$.questions[*].cites[*]') as cited
        where cited ? 'measure' and cited ? 'period');

-- The sections of the law, each with those it stands in: 31(1)(a) is in 31(1) and in 31.
create function within_sections(said text[]) returns text[]
    language sql immutable strict parallel safe
    return array(
        select distinct part
        from unnest(said) as section,
            lateral unnest(array[
                section,
                regexp_replace(section, '\([^()]*\)$', ''),
                regexp_replace(section, '\([^()]*\)\([^()]*\)$', ''),
                regexp_replace(section, '\(.*$', '')]) as part
        order by 1);

alter table system
    add name text collate "C" generated always as (plain(item ->> 'name')) stored,
    add manufacturer text collate "C" generated always as (item ->> 'manufacturer') stored,
    add manufacturer_words tsvector generated always as (exactly(item ->> 'manufacturer')) stored,
    add functions text[] collate "C" generated always as (texts(item, '$.uses[*].function')) stored,
    add function_words tsvector generated always as (exactly_each(texts(item, '$.uses[*].function'))) stored,
    add service_lines text[] collate "C" generated always as (texts(item, '$.uses[*].serviceLines[*]')) stored,
    add service_line_words tsvector generated always as (
        exactly_each(texts(item, '$.uses[*].serviceLines[*]'))) stored,
    add mentions text[] generated always as (
        mentioned('contracts', texts(item, '$.contract'))
        || mentioned('disclosures', texts(item, '$.uses[*].source.disclosure'))) stored,
    add missing text[] generated always as (texts(item, '$.missing[*].field')) stored,
    add names text generated always as (
        words((item ->> 'name') || ' ' || coalesce(item ->> 'manufacturer', ''))) stored,
    add search tsvector generated always as (
        setweight(english(key || ' ' || (item ->> 'name')), 'A')
        || setweight(english(coalesce(item ->> 'manufacturer', '') || ' '
            || joined(texts(item, '$.uses[*].function'))), 'B')
        || setweight(english(joined(texts(item, '$.uses[*].serviceLines[*]'))), 'C')
        || setweight(english(coalesce(item ->> 'contract', '') || ' '
            || joined(texts(item, '$.uses[*].note')) || ' ' || joined(texts(item, '$.uses[*].onlineForm'))), 'D')) stored;

create index system_asked on system
    using gin (search, manufacturer_words, function_words, service_line_words, mentions, missing);
create index system_names on system using gin (names gin_trgm_ops);
create index system_superseded on system (superseded_by);

alter table disclosure
    add subject text collate "C" generated always as (plain(item ->> 'subject')) stored,
    add regime text collate "C" generated always as (item ->> 'regime') stored,
    add responded date generated always as (first_day(item ->> 'responded')) stored,
    add outcomes text[] collate "C" generated always as (texts(item, '$.questions[*].outcome')) stored,
    add sections text[] collate "C" generated always as (
        within_sections(texts(item, '$.questions[*].sections[*]'))) stored,
    add mentions text[] generated always as (
        mentioned('contracts', texts(item, '$.questions[*].cites[*].contract'))
        || mentioned('systems', texts(item, '$.questions[*].cites[*].system'))
        || mentioned('metrics', texts(item, '$.questions[*].cites[*].measure'))
        || mentioned('observations', observations_cited(item))) stored,
    add names text generated always as (words((item ->> 'request') || ' ' || (item ->> 'subject'))) stored,
    add search tsvector generated always as (
        setweight(english(key || ' ' || (item ->> 'request') || ' ' || (item ->> 'subject')), 'A')
        || setweight(english(joined(texts(item, '$.questions[*].asked'))), 'B')
        || setweight(english(joined(texts(item, '$.questions[*].answer'))), 'C')
        || setweight(english(joined(texts(item, '$.questions[*].cites[*].*')) || ' '
            || joined(texts(item, '$.questions[*].publicInterest.*[*]'))), 'D')) stored;

create index disclosure_asked on disclosure
    using gin (search, outcomes, sections, mentions);
create index disclosure_names on disclosure using gin (names gin_trgm_ops);
create index disclosure_responded on disclosure (responded, key);
create index disclosure_superseded on disclosure (superseded_by);

-- A contract speaks of the one it runs inside and of the response that it comes from.
alter table contract
    add mentions text[] generated always as (
        mentioned('contracts', texts(item, '$.partOf'))
        || mentioned('disclosures', texts(item, '$.source.disclosure'))) stored;

create index contract_mentions on contract using gin (mentions);
