package register.web.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.DatabaseOutage;
import register.api.tables.Link;
import register.api.tables.Nested;
import register.api.tables.PageContext;
import register.api.tables.Since;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.store.log.Log;

/**
 * Makes the notice of every page that is read at a position or a day: as at when, what has become of it since, and where
 * the present is.
 */
public final class PointInTimeNotices {
    /** What has become of an entry that is of no record: entries never change. */
    private static final Since ENTRY = Since.of(List.of()).leadingTo(new Link("See all changes", "/entries"));

    private final Log log;

    public PointInTimeNotices(Log log) {
        this.log = log;
    }

    /**
     * Returns the notice of a page; empty if the page shows the present.
     *
     * @param answer that the page shows
     * @param isOutage whether the database is known to be out of reach
     */
    Optional<PointInTimeNotice> of(Object answer, PageRequest visit, boolean isOutage) {
        @Nullable PageContext context = context(answer);
        Optional<PointInTime> asked = visit.pointInTime();
        Optional<String> asAt = context == null ? Optional.empty() : context.asAt();
        if (asked.isEmpty() && asAt.isEmpty()) {
            return Optional.empty();
        }
        Link now = new Link("See it as it is now", now(visit));
        if (!isOutage) {
            try {
                return known(context, asked.orElse(null), asAt, now, visit);
            } catch (RuntimeException failed) {
                if (!DatabaseOutage.isCauseOf(failed)) {
                    throw failed;
                }
            }
        }
        String described =
                asAt.orElseGet(() -> asked.map(PointInTimeNotices::withoutDay).orElse(""));
        return Optional.of(new PointInTimeNotice(described, false, false, List.of(), now));
    }

    private Optional<PointInTimeNotice> known(
            @Nullable PageContext context,
            @Nullable PointInTime asked,
            Optional<String> asAt,
            Link now,
            PageRequest visit) {
        Optional<Since> own = context == null ? Optional.empty() : context.since();
        Since since = own.orElseGet(() -> isEntry(asked) ? ENTRY : Since.of(entriesSince(asked)));
        if (asked != null && asked.kind() == PointInTime.Kind.CURSOR && (own.isEmpty() || isPresent(asked, since))) {
            return Optional.empty();
        }
        @Nullable Link instead = since.instead();
        return Optional.of(new PointInTimeNotice(
                asAt.orElseGet(() -> asked == null ? "" : inWords(asked)),
                true,
                since.isChanged(),
                since.sentences(),
                instead == null ? now : new Link(instead.text(), visit.local(instead.url()))));
    }

    private static boolean isEntry(@Nullable PointInTime asked) {
        return asked != null && asked.kind() == PointInTime.Kind.ENTRY;
    }

    /** Returns whether a later page of a list shows what it would show if it were read now. */
    private boolean isPresent(PointInTime asked, Since since) {
        return !since.isChanged() && log.today().equals(asked.on());
    }

    /** Returns the number of entries since a position, for pages that do not know more. */
    private List<String> entriesSince(@Nullable PointInTime asked) {
        Long at = asked == null ? null : asked.at();
        long entries = at == null ? 0 : log.recentHead() - at;
        return entries <= 0
                ? List.of()
                : List.of("%s %s added to the log since."
                        .formatted(DisplayText.counted(entries), entries == 1 ? "entry was" : "entries were"));
    }

    private String inWords(PointInTime asked) {
        Long at = asked.at();
        LocalDate on = asked.on();
        if (at == null) {
            return "This page shows what is published now, with status and dates as on %s."
                    .formatted(DisplayText.of(on));
        }
        Optional<LocalDate> recorded = log.recordedAt(at).map(moment -> LocalDate.ofInstant(moment, Log.LONDON));
        if (recorded.isEmpty()) {
            return "This page shows the register before anything was published.";
        }
        String day = DisplayText.of(recorded.get());
        if (asked.kind() == PointInTime.Kind.ENTRY) {
            return "This page shows entry %d of the log, recorded on %s.".formatted(at, day);
        }
        String published = "This page shows what was published up to %s (entry %d)".formatted(day, at);
        if (on == null) {
            return published + ", with status and dates as on today, " + DisplayText.of(log.today()) + ".";
        }
        return published + ", with status and dates as on "
                + (on.equals(recorded.get()) ? "that day." : DisplayText.of(on) + ".");
    }

    /** Returns the same where the day of the position cannot be looked up. */
    private static String withoutDay(PointInTime asked) {
        String on = asked.on() == null ? "" : ", with status and dates as on " + DisplayText.of(asked.on());
        return asked.at() == null
                ? "This page shows what is published now" + on + "."
                : "This page shows what was published up to entry %d%s.".formatted(asked.at(), on);
    }

    private static @Nullable PageContext context(Object answer) {
        if (answer instanceof Table<?> table) {
            return table.aside();
        }
        if (answer instanceof Nested<?> nested) {
            return nested.whole().aside();
        }
        return answer instanceof SingleRow<?> one ? one.aside() : null;
    }

    /** Returns the address of a page without position, day and place in a list. */
    private static String now(PageRequest visit) {
        Map<String, @Nullable Object> left = new HashMap<>();
        List.of("at", "on", "cursor", "page").forEach(name -> left.put(name, null));
        return visit.url().here(Address.here(), left).toString();
    }
}
