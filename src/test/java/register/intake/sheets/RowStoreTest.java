package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of a large file are read back from the temporary file as they were kept. */
class RowStoreTest {
    private static final String WIDE = "Ŵrexham €";

    private static Row kept(RowStore store, int number, String first, String second) {
        int end = first.length() + second.length();
        return store.keep(number, first + second, new int[] {first.length(), first.length(), end}, Map.of());
    }

    @Test
    void rowsBeyondWhatIsKeptInMemoryAreTheSame() {
        RowStore store = new RowStore(200);
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= 5_000; number++) {
            rows.add(kept(store, number, "A-" + number, number % 2 == 0 ? "café" : WIDE));
            // What was kept just now can be read at once.
            assertThat(rows.get(number - 1).cell(0)).isEqualTo("A-" + number);
        }

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.width()).isEqualTo(3);
            assertThat(row.isBlank(1)).isTrue();
            assertThat(List.copyOf(row.cells()))
                    .containsExactly("A-" + row.number(), "", row.number() % 2 == 0 ? "café" : WIDE);
        });
    }

    @Test
    void aRowLongerThanWhatIsWrittenAtOnceIsKept() {
        RowStore store = new RowStore(0);
        String text = "x".repeat(100_000);

        Row row = kept(store, 1, text, WIDE);

        assertThat(row.cell(0)).isEqualTo(text);
        assertThat(row.cell(2)).isEqualTo(WIDE);
        assertThat(row.cell(3)).isEmpty();
    }

    @Test
    void halfAPairOfLettersIsKeptAsItIs() {
        Row row = kept(new RowStore(0), 1, "A\uD83D", "€");

        assertThat(List.copyOf(row.cells())).containsExactly("A\uD83D", "", "€");
    }

    @Test
    void aRowKeepsItsCellsThatAreMergedWithOthers() {
        RowStore store = new RowStore(0);
        kept(store, 1, "A-1", "Housing");

        Row row = kept(store, 2, "A-2", "").merged(new MergedCells(2, 2, 1, 2), "Housing");

        assertThat(List.copyOf(row.cells())).containsExactly("A-2", "", "Housing");
    }
}
