package register.store.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import register.store.query.Sql;

/** The words that the records of one register are searched by, as PostgreSQL reads them: their stems, and excerpts of texts. */
public final class SearchWords {
    private final HandleSource handles;
    private final Register<?> register;

    SearchWords(HandleSource handles, Register<?> register) {
        this.handles = handles;
        this.register = register;
    }

    /**
     * Returns the stems that rows are searched by, each with the number of rows that have it, over the entries after one
     * position and up to another.
     */
    public Map<String, Long> stems(long after, long upTo) {
        Sql sql = Sql.of(
                "select word, ndoc from ts_stat('select search from " + register.name()
                        + " where entry > ' || cast(? as bigint) || ' and entry <= ' || cast(? as bigint))",
                after,
                upTo);
        Map<String, Long> stems = new HashMap<>();
        return handles.at(upTo, handle -> {
            PlannedQuery.of(handle, sql)
                    .map((row, context) -> Map.entry(row.getString("word"), row.getLong("ndoc")))
                    .forEach(stem -> stems.put(stem.getKey(), stem.getValue()));
            return stems;
        });
    }

    /** Returns the stems of words, by word; a word without one, such as "the", is left out. */
    public Map<String, String> stemsOf(List<String> words) {
        Sql sql = Sql.of(
                "select said, stem from unnest(cast(? as text[])) as said,"
                        + " lateral unnest(tsvector_to_array(english(said))) as stem",
                (Object) words.toArray(String[]::new));
        Map<String, String> stems = new HashMap<>();
        return handles.at(0, handle -> {
            PlannedQuery.of(handle, sql)
                    .map((row, context) -> Map.entry(row.getString("said"), row.getString("stem")))
                    .forEach(stem -> stems.put(stem.getKey(), stem.getValue()));
            return stems;
        });
    }

    /** Returns a word with a stem, as a current record has it; empty if none does. */
    public Optional<String> wordOf(String stem) {
        Sql sql = Sql.of("""
                select word from (select r.item from %s r
                        where r.search @@ cast(quote_literal(?) as tsquery) and r.superseded_by is null limit 1) as one,
                    lateral jsonb_path_query(one.item, 'strict $.** ? (@.type() == "string")') as said,
                    lateral regexp_split_to_table(words(said #>> '{}'), ' ') as word
                where english(word) @@ cast(quote_literal(?) as tsquery) limit 1
                """.formatted(register.name()), stem, stem);
        return handles.current(
                handle -> PlannedQuery.of(handle, sql).mapTo(String.class).findOne());
    }

    /**
     * Returns excerpts around the search words from those of some texts that meet a condition, by text.
     *
     * @param condition that a text, {@code t.said}, must meet
     */
    public Map<String, String> excerpts(Sql condition, Sql words, List<String> texts) {
        Sql sql = Sql.of("select t.place, ts_headline('english', t.said,")
                .then(words)
                .then(", 'StartSel=\"\", StopSel=\"\", MaxWords=30, MinWords=12') as excerpt")
                .then("from unnest(cast(? as text[])) with ordinality as t (said, place) where", (Object)
                        texts.toArray(String[]::new))
                .then(condition);
        Map<String, String> excerpts = new HashMap<>();
        return handles.at(0, handle -> {
            PlannedQuery.of(handle, sql)
                    .map((row, context) -> Map.entry(texts.get(row.getInt("place") - 1), row.getString("excerpt")))
                    .forEach(excerpt -> excerpts.put(excerpt.getKey(), excerpt.getValue()));
            return excerpts;
        });
    }
}
