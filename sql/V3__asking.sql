-- What columns that are searched, sorted and grouped by are made with. All are immutable, as generated columns must be:
-- the dictionary of unaccent is the one the extension ships, which no migration changes.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- In small letters and without accents, so that neither tells one spelling from another.
create function plain(words text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, words));

-- The words alone, whatever stands between them: COV/12765 and COV-12765 are the words cov and 12765.
create function words(said text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(plain(said), '[[:punct:][:space:]]+', ' ', 'g'));

-- The words as the full text index has them, in English.
create function english(said text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('english', words(coalesce(said, '')));

-- The words exactly, each where it stands, so that several in a row can be asked for.
create function exactly(said text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector('simple', words(said));

-- The first day that a date of reduced precision can mean: 2017 is 2017-01-01.
create function first_day(said text) returns date
    language sql immutable strict parallel safe
    return make_date(left(said, 4)::int,
        coalesce(nullif(substr(said, 6, 2), '')::int, 1),
        coalesce(nullif(substr(said, 9, 2), '')::int, 1));

-- The last day that it can mean: 2017 is 2017-12-31.
create function last_day(said text) returns date
    language sql immutable strict parallel safe
    return case length(said)
        when 4 then make_date(said::int, 12, 31)
        when 7 then (first_day(said) + interval '1 month' - interval '1 day')::date
        else first_day(said)
    end;

-- The texts at a path of an item, each once: texts(item, '$.suppliers[*].name').
create function texts(item jsonb, path jsonpath) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct jsonb_array_elements_text(jsonb_path_query_array(item, path)) order by 1);

-- Several names in one text.
create function joined(names text[]) returns text
    language sql immutable strict parallel safe
    return array_to_string(names, ' ');

-- The words of several names exactly, with one between them that keeps a phrase from running from one into the next.
create function exactly_each(names text[]) returns tsvector
    language sql immutable strict parallel safe
    return exactly(array_to_string(names, ' 0and0 '));
