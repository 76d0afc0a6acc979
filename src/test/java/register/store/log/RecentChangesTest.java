package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What recent entries changed is read once, and what is not known is taken to have changed. */
class RecentChangesTest {
    private final Map<Long, String> entries = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private final RecentChanges changes = new RecentChanges(this::changed);

    @Test
    void aNameHasChangedSinceAPositionBeforeItsNewestEntry() {
        entries.put(5L, "a");
        entries.put(7L, "b");

        assertThat(changes.mayHaveChanged("a", 4, 10)).isTrue();
        assertThat(changes.mayHaveChanged("a", 5, 10)).isFalse();
        assertThat(changes.mayHaveChanged("c", 0, 10)).isFalse();
        assertThat(read).containsExactly("0-10");
    }

    @Test
    void laterEntriesAreReadWhenAPositionIsAskedForThatIncludesThem() {
        assertThat(changes.mayHaveChanged("a", 3, 10)).isFalse();
        entries.put(11L, "a");

        assertThat(changes.mayHaveChanged("a", 3, 10)).isFalse();
        assertThat(changes.mayHaveChanged("a", 10, 11)).isTrue();
        assertThat(read).containsExactly("0-10", "10-11");
    }

    @Test
    void afterMoreEntriesThanAreReadNothingIsKnownOfThem() {
        assertThat(changes.mayHaveChanged("a", 99_999, 100_000)).isTrue();
        assertThat(changes.mayHaveChanged("a", 100_000, 100_001)).isFalse();
        assertThat(read).containsExactly("100000-100001");
    }

    @Test
    void theNewestEntryOfANameIsReadFromTheDatabaseOnceWhereNoRecentOneIsKnown() {
        assertThat(changes.newest("a", 100_000, () -> 42)).isEqualTo(42);
        entries.put(100_005L, "a");

        assertThat(changes.newest("a", 100_001, () -> -1)).isEqualTo(42);
        assertThat(changes.newest("a", 100_010, () -> -1)).isEqualTo(100_005);
        assertThat(changes.newest("a", 100_002, () -> 43))
                .as("known only before that")
                .isEqualTo(43);
        assertThat(changes.newest("a", 7, () -> 3)).isEqualTo(3);
        assertThat(changes.newest("a", 7, () -> -1))
                .as("up to an earlier position it never changes")
                .isEqualTo(3);
        assertThat(changes.newest("a", 100_010, () -> -1)).isEqualTo(100_005);
    }

    @Test
    void ofVeryManyNamesTheHalfThatChangedLastIsRemembered() {
        for (long number = 1; number <= 30_000; number++) {
            entries.put(number, "name" + number);
        }
        for (long position = 1_000; position <= 30_000; position += 1_000) {
            changes.mayHaveChanged("a", 0, position);
        }

        assertThat(changes.mayHaveChanged("name30000", 29_999, 30_000)).isTrue();
        assertThat(changes.mayHaveChanged("name30000", 30_000, 30_000)).isFalse();
        assertThat(changes.mayHaveChanged("none", 25_000, 30_000)).isFalse();
        assertThat(changes.mayHaveChanged("none", 1, 30_000)).as("forgotten").isTrue();
    }

    private Map<String, Long> changed(long after, long upTo) {
        read.add(after + "-" + upTo);
        Map<String, Long> changed = new HashMap<>();
        for (long number = after + 1; number <= upTo; number++) {
            String name = entries.get(number);
            if (name != null) {
                changed.put(name, number);
            }
        }
        return changed;
    }
}
