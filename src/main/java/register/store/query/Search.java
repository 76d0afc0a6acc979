package register.store.query;

/**
 * Words that are searched for, the way people search the web.
 *
 * <p>Every register that can be searched has the columns {@code search}, the weighted words of the row, and {@code names},
 * what a misspelt name is compared with.
 */
public final class Search {
    private static final String ASKED = "websearch_to_tsquery('english', plain(?))";

    private Search() {}

    /** The rows that have the words. */
    public static Sql matching(String words) {
        return Sql.inverted("r.search @@ " + ASKED, plain(words));
    }

    /** The rows with a name that is spelt alike. */
    public static Sql similar(String words) {
        return Sql.inverted("r.names %> words(?)", words);
    }

    /** How well a row fits the words, from 0: names weigh more than what is said in passing. */
    public static Sql rank(String words) {
        return Sql.of("ts_rank(r.search, " + ASKED + ")", plain(words));
    }

    /** How alike a row's names are to the words, from 0 to 1. */
    public static Sql likeness(String words) {
        return Sql.of("word_similarity(words(?), r.names)", words);
    }

    /** The words themselves, as the full text index takes them. */
    public static Sql asked(String words) {
        return Sql.of(ASKED, plain(words));
    }

    /** Whether a text, {@code t.said}, has any of the words, but those that must not be there. */
    public static Sql anyIn(String words) {
        return Sql.of(
                "english(t.said) @@ cast(replace(querytree(" + ASKED + "), ' & ', ' | ') as tsquery)", plain(words));
    }

    /** Whether a text, {@code t.said}, has a name that is spelt alike. */
    public static Sql alikeIn(String words) {
        return Sql.of("words(t.said) %> words(?)", words);
    }

    /** Without what the index leaves out between words; quotes, and a minus before a word, are kept. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Punct}&&[^\"-]]+", " ").replaceAll("(?<=\\S)-+", " ");
    }
}
