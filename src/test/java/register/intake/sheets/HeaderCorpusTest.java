package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.registers.contracts.ContractAttributes;
import register.values.Resources;

/**
 * How the headers of councils, portals and statutes are understood: none is read as what it is not, and most are read or
 * offered as what they are.
 *
 * <p>Those in {@code tune.txt} may be listed in {@code headers.txt}; those in {@code test.txt} show how it does with others.
 */
class HeaderCorpusTest {
    private static final HeaderVocabulary CONTRACTS = ContractAttributes.SHEET.vocabulary();

    /** A spelling and what it means: a field, {@code -} for none, or {@code ?} if nobody can tell. */
    private record Spelling(String header, String field) {
        static Spelling of(String line) {
            int bar = line.lastIndexOf('|');
            return new Spelling(
                    line.substring(0, bar).strip(), line.substring(bar + 1).strip());
        }

        boolean isRead() {
            return field.equals("-")
                    ? CONTRACTS.isNoField(header)
                    : CONTRACTS.field(header).filter(field::equals).isPresent();
        }

        boolean isWronglyRead() {
            return !isRead() && (CONTRACTS.field(header).isPresent() || CONTRACTS.isNoField(header));
        }

        boolean isOffered() {
            return CONTRACTS.offered(header).stream().limit(1).anyMatch(field::equals);
        }
    }

    @ParameterizedTest
    @CsvSource({"tune, 0.95", "test, 0.85"})
    void noHeaderIsReadAsWhatItIsNotAndMostAreReadOrOffered(String half, double least) {
        List<Spelling> all =
                spellings(half).filter(one -> !one.field().equals("?")).toList();
        List<Spelling> wrong = spellings(half).filter(Spelling::isWronglyRead).toList();
        List<Spelling> read = all.stream().filter(Spelling::isRead).toList();
        List<Spelling> rest = new ArrayList<>(all);
        rest.removeAll(read);
        List<Spelling> offered = rest.stream().filter(Spelling::isOffered).toList();
        rest.removeAll(offered);

        assertThat(wrong).as("wrongly read").isEmpty();
        assertThat((read.size() + offered.size()) / (double) all.size())
                .as(
                        "%s: of %d, %d read, %d offered first; unread %s",
                        half, all.size(), read.size(), offered.size(), rest)
                .isGreaterThanOrEqualTo(least);
    }

    private static Stream<Spelling> spellings(String half) {
        String text = new String(Resources.bytes("/headers/" + half + ".txt"), StandardCharsets.UTF_8);
        return text.lines().filter(line -> !line.startsWith("#")).map(Spelling::of);
    }
}
