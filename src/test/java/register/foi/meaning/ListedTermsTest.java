package register.foi.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListedTermsTest {
    @Test
    void namesWithManyCommasBetweenThemAreListedTogether() {
        Term ashby = term("Ashby");
        Term birchwood = term("Birchwood");
        String text = "in Ashby" + ",".repeat(50_000) + " and Birchwood";

        assertThat(new ListedTerms(text, List.of(ashby, birchwood)).with(ashby)).isEqualTo(Set.of(ashby, birchwood));
    }

    @Test
    void aTermStandsWhereItIsAWholeWord() {
        Term it = term("IT");
        Term print = term("print");
        String text = "For all cities: who supplies print and IT?";

        assertThat(new ListedTerms(text, List.of(it, print)).with(print)).isEqualTo(Set.of(it, print));
    }

    private static Term term(String words) {
        return new Term(words, Set.of(), Set.of(words), Term.Kind.PLAIN);
    }
}
