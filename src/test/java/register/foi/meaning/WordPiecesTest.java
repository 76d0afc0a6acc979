package register.foi.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.values.Resources;

/** The pieces are those of Hugging Face's tokenizers 0.21, from which these numbers are. */
class WordPiecesTest {
    private final WordPieces pieces = WordPieces.of(Resources.bytes("/bge-small-en-v1.5-q-tokenizer.json"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "How much did the council spend on printers and photocopying in 2024?|2129 2172 2106 1996 2473 5247 2006 23557 1998 6302 3597 7685 2075 1999 16798 2549 1029",
                "A naïve café’s £1,200.50—per annum; see FOI/REQ07510 (s.12)|1037 15743 7668 1521 1055 14534 1010 3263 1012 2753 1517 2566 28907 1025 2156 1042 10448 1013 2128 4160 2692 23352 10790 1006 1055 1012 2260 1007",
                "  Two\tlines and a\u00a0space |2048 3210 1998 1037 2686",
                "a soft\u00adhyphen and a zero\u200bwidth space|1037 3730 10536 8458 2368 1998 1037 5717 9148 11927 2232 2686",
                "漢字とかな 한국어|1904 100 1666 30177 30193 1469 30006 30021 29991 30014 30020 29999 30008",
                "İstanbul ΣΑΣ ﬁ ① ß|9960 1173 14608 29733 1984 100 1096",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|100",
                "zzqxv 😀 a\ufffdb|1062 2480 4160 2595 2615 100 11113",
                "`^$+<=>~|1036 1034 1002 1009 1026 1027 1028 1066"
            })
    void aTextIsCutIntoThePiecesOfTheModel(String text, String numbers) {
        assertThat(pieces.of(text))
                .containsExactly(
                        Arrays.stream(numbers.split(" ", -1)).map(Long::valueOf).toArray(Long[]::new));
    }
}
