package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderSynonymsTest {
    private static final Set<String> FIELDS = Set.of("reference", "period.end");

    @Test
    void aFileHasAFieldInBracketsAndAHeaderALine() {
        HeaderVocabulary vocabulary = vocabulary("""
                # a remark

                [reference]
                Contract Ref
                [period.end]
                Expiry Date
                """);

        assertThat(vocabulary.field("contract ref.")).contains("reference");
        assertThat(vocabulary.field("EXPIRY DATE")).contains("period.end");
        assertThat(vocabulary.field("Period end")).contains("period.end");
        assertThat(vocabulary.field("a remark")).isEmpty();
    }

    @Test
    void aHeaderThatStandsTwiceIsRefusedWithBothLines() {
        assertThatThrownBy(() -> vocabulary("[reference]\nContract Ref\n[period.end]\ncontract ref.\n"))
                .hasMessage("/headers.txt, line 4: the header 'contract ref.' means reference already"
                        + " (/headers.txt, line 2)");
        assertThatThrownBy(() -> vocabulary("[reference]\nPeriod End\n"))
                .hasMessage("/headers.txt, line 2: the header 'Period End' means period.end already (its own name)");
    }

    @Test
    void aFieldThatNoColumnIsReadAsIsRefusedWithItsLine() {
        assertThatThrownBy(() -> vocabulary("[reference]\n\n[referense]\nRef\n"))
                .hasMessage("/headers.txt, line 3: no column is read as 'referense'; the fields are"
                        + " [period.end, reference]");
    }

    @Test
    void aHeaderBelowNoFieldIsRefused() {
        assertThatThrownBy(() -> vocabulary("Ref\n"))
                .hasMessage("/headers.txt, line 1: 'Ref' stands below no field in square brackets");
    }

    private static HeaderVocabulary vocabulary(String text) {
        return HeaderVocabulary.of(FIELDS, HeaderSynonyms.parse("/headers.txt", text));
    }
}
