package register.web.staff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.store.query.Name;
import register.values.duties.DutyState;

/**
 * Which duties are listed.
 *
 * @param notice the kind of notice; null for all
 * @param state null for all
 * @param department the whole name of one; null for all, and for those of the council
 * @param dueBefore those that are due before this day; null for all
 */
record DutyFilter(
        @Nullable String notice,
        @Nullable DutyState state,
        @Nullable String department,
        @Nullable LocalDate dueBefore) {
    /** The names of the parameters that it is read from. */
    static final List<String> PARAMETERS = List.of("notice", "state", "department", "dueBefore");

    /** Returns the parameters that list the contracts that it is about. */
    Map<String, String> contracts() {
        Map<String, String> parameters = new HashMap<>(Map.of("sort", "reference"));
        if (department != null) {
            parameters.put("department", Name.whole(department));
        }
        return parameters;
    }

    boolean isOfCouncil() {
        return department == null;
    }

    /** Returns whether a row is listed, leaving its state and notice aside. */
    boolean isWithin(DutyRow row) {
        return dueBefore == null || (row.dueBy() != null && row.dueBy().isBefore(dueBefore));
    }

    boolean hasNotice(DutyRow row) {
        return notice == null || notice.equalsIgnoreCase(row.notice());
    }

    boolean hasState(DutyRow row) {
        return state == null || row.state() == state;
    }
}
