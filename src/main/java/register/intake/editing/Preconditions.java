package register.intake.editing;

import static register.values.problem.Problem.BAD_REQUEST;
import static register.values.problem.Problem.PRECONDITION_FAILED;
import static register.values.problem.Problem.PRECONDITION_REQUIRED;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.store.log.Entry;
import register.values.problem.Refusal;

/**
 * The preconditions of a write: If-Match and If-None-Match (RFC 9110 sections 13.1.1 and 13.1.2).
 *
 * <p>Our entity tags begin with the number of the record's entry. The tag of any representation matches, read on any
 * day: the purpose is only to prevent that somebody else's change is lost.
 *
 * @param entries whose tags are in If-Match; empty if it has none that can match
 * @param isAny whether If-Match is {@code *}
 * @param isGuarded whether there is an If-Match at all
 * @param isNew whether If-None-Match is {@code *}
 */
record Preconditions(Set<Long> entries, boolean isAny, boolean isGuarded, boolean isNew) {
    /**
     * Tags are compared strongly, so a weak tag matches nothing. A list element may be empty (RFC 9110 section 5.6.1).
     */
    private static final Pattern TAG =
            Pattern.compile("\\G\\s*(?:(W/)?\"(([1-9]\\d{0,17})-)?[\\x21\\x23-\\x7E]*\"\\s*)?(,|$)");

    static Preconditions of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals("*")) {
            throw BAD_REQUEST
                    .because("If-None-Match: * is only for a new record; to change a record, send If-Match")
                    .in("If-None-Match");
        }
        boolean isNew = ifNoneMatch != null;
        if (ifMatch == null) {
            return new Preconditions(Set.of(), false, false, isNew);
        }
        boolean isAny = ifMatch.strip().equals("*");
        return new Preconditions(isAny ? Set.of() : entries(ifMatch), isAny, true, isNew);
    }

    private static Set<Long> entries(String ifMatch) {
        Set<Long> entries = new HashSet<>();
        Matcher tag = TAG.matcher(ifMatch);
        int end = 0;
        while (tag.find()) {
            end = tag.end();
            if (tag.group(1) == null && tag.group(3) != null) {
                entries.add(Long.parseLong(tag.group(3)));
            }
        }
        if (end != ifMatch.length()) {
            throw BAD_REQUEST
                    .because("If-Match must have entity tags in double quotes, as in the header ETag")
                    .in("If-Match");
        }
        return entries;
    }

    /** Whether the writer's tags match this entry. */
    boolean matches(Entry standing) {
        return isAny || entries.contains(standing.number());
    }

    /**
     * Refuses a change of an existing record, unless it was read at its current entry; the refusal carries the current
     * tag.
     */
    void requireCurrent(Entry standing, String tag) {
        if (!isGuarded) {
            throw PRECONDITION_REQUIRED
                    .because("the record is at entry %d; send its entity tag in If-Match", standing.number())
                    .in("If-Match")
                    .tagged(tag);
        }
        if (!matches(standing)) {
            throw changed(standing, tag);
        }
    }

    /** Refuses to create a record unless If-None-Match is {@code *}. */
    void requireNew() {
        if (isGuarded) {
            throw PRECONDITION_FAILED
                    .because("there is no such record, and If-Match requires one")
                    .in("If-Match");
        }
        if (!isNew) {
            throw PRECONDITION_REQUIRED
                    .because("there is no such record; send If-None-Match: * to create it")
                    .in("If-None-Match");
        }
    }

    /** Returns the refusal of a write whose record has changed since it was read. */
    static Refusal changed(Entry standing, String tag) {
        return PRECONDITION_FAILED
                .because("the record is at entry %d, recorded at %s", standing.number(), standing.recordedAt())
                .tagged(tag);
    }
}
