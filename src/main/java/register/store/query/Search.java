package register.store.query;

/**
 * The SQL conditions of full-text search, with the syntax of a web search.
 *
 * <p>Every searchable register has the columns {@code search}, the weighted words of the row, and {@code names}, which
 * misspelt names are compared with.
 */
public final class Search {
    private static final String ASKED = "websearch_to_tsquery('english', plain(?))";

    private Search() {}

    /** Returns the condition for rows that contain the words. */
    public static Sql matching(String words) {
        return Sql.inverted("r.search @@ " + ASKED, plain(words));
    }

    /** Returns the condition for rows with a similarly spelt name. */
    public static Sql similar(String words) {
        return Sql.inverted("r.names %> words(?)", words);
    }

    /** Returns the rank of a row, from 0: names weigh more than other text. */
    public static Sql rank(String words) {
        return Sql.of("ts_rank(r.search, " + ASKED + ")", plain(words));
    }

    /** Returns the similarity of a row's names to the words, from 0 to 1. */
    public static Sql likeness(String words) {
        return Sql.of("word_similarity(words(?), r.names)", words);
    }

    /** Returns the words as a text search query. */
    public static Sql asked(String words) {
        return Sql.of(ASKED, plain(words));
    }

    /**
     * Returns the condition for a text, {@code t.said}, that contains any of the words, ignoring those that are
     * excluded.
     */
    public static Sql anyIn(String words) {
        return Sql.of(
                "english(t.said) @@ cast(replace(querytree(" + ASKED + "), ' & ', ' | ') as tsquery)", plain(words));
    }

    /** Returns the condition for a text, {@code t.said}, that contains a similarly spelt name. */
    public static Sql alikeIn(String words) {
        return Sql.of("words(t.said) %> words(?)", words);
    }

    /** Removes what the index ignores between words; quotes, and a minus before a word, are kept. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Punct}&&[^\"-]]+", " ").replaceAll("(?<=\\S)-+", " ");
    }
}
