package register.api.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.store.log.Group;

/** Adds to counted groups what records between two positions of the log changed, or takes it away. */
final class GroupChanges {
    private GroupChanges() {}

    /** Returns how many records some groups have, counting one in several groups several times. */
    static long records(List<Group> groups) {
        return groups.stream().mapToLong(Group::records).sum();
    }

    static List<Group> added(List<Group> groups, List<Group> changes) {
        return with(groups, changes, 1);
    }

    static List<Group> taken(List<Group> groups, List<Group> changes) {
        return with(groups, changes, -1);
    }

    private static List<Group> with(List<Group> groups, List<Group> changes, int sign) {
        Map<@Nullable String, Group> changed = new HashMap<>();
        changes.forEach(change -> changed.put(change.value(), change));
        List<Group> same = new ArrayList<>(groups.size() + changes.size());
        List<Group> others = new ArrayList<>();
        for (Group group : groups) {
            Group change = changed.remove(group.value());
            if (change == null) {
                same.add(group);
            } else {
                others.add(group.with(change, sign));
            }
        }
        changed.values().forEach(change -> others.add(change.none().with(change, sign)));
        others.removeIf(group -> group.records() == 0);
        // The rest is in order, which a sort that merges takes little time to find.
        same.addAll(others);
        same.sort(Group.LARGEST_FIRST);
        return List.copyOf(same);
    }
}
