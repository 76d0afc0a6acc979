package register.registers.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * A notice that is known of a contract.
 *
 * @param ocid of the procurement; null if it is not known
 * @param kind such as UK7; before the Procurement Act, the tag of its release
 * @param id of the notice, {@code 000101-2026}
 * @param published the day; null if it is not known
 * @param link to its page; null if there is none
 * @param gave the fields of the record that come from it
 */
public record KnownNotice(
        @Nullable String ocid,
        String kind,
        @Nullable String id,
        @Nullable PartialDate published,
        @Nullable String link,
        List<String> gave) {
    private static final Pattern ACT = Pattern.compile("UK[0-9]{1,2}");

    /** Returns the notices of a contract, in their order. */
    public static List<KnownNotice> of(Contract contract) {
        @Nullable Procurement procurement = contract.procurement();
        return procurement == null
                ? List.of()
                : procurement.notices().stream()
                        .map(notice -> new KnownNotice(
                                procurement.ocid(),
                                kind(notice.type()),
                                notice.id(),
                                notice.published(),
                                notice.url(),
                                notice.gave()))
                        .toList();
    }

    private static String kind(String type) {
        String upper = type.strip().toUpperCase(Locale.ROOT);
        return ACT.matcher(upper).matches() ? upper : type;
    }

    /** Returns the notice that a field of a contract comes from; empty if none gave it. */
    static Optional<KnownNotice> ofField(Contract contract, String field) {
        return of(contract).stream()
                .filter(notice -> notice.gave().contains(field))
                .findFirst();
    }

    /** Returns what kind of notice it is: {@code UK7, contract details}. */
    public String inWords() {
        String what = switch (kind) {
            case "UK1" -> "pipeline";
            case "UK2" -> "preliminary market engagement";
            case "UK3" -> "planned procurement";
            case "UK4" -> "tender";
            case "UK5" -> "transparency";
            case "UK6" -> "contract award";
            case "UK7" -> "contract details";
            case "UK8" -> "contract payment";
            case "UK9" -> "contract performance";
            case "UK10" -> "contract change";
            case "UK11" -> "contract termination";
            case "UK12" -> "procurement termination";
            default -> "";
        };
        String shown = ACT.matcher(kind).matches() ? kind : spelled(kind);
        return what.isEmpty() ? shown : shown + ", " + what;
    }

    /** Returns what it tells that happened to the contract; empty if it tells nothing. */
    public String happened() {
        return switch (kind) {
            case "UK6" -> "The contract was awarded";
            case "UK7", "contract" -> "The contract was signed";
            case "UK9" -> "How the supplier performs, or a failure to perform, was reported";
            case "UK10", "contractAmendment" -> "The contract was changed";
            case "UK11", "contractTermination" -> "The contract ended";
            default -> "";
        };
    }

    /** Returns the fields that come from it, in words: {@code title, value and date signed}. */
    public String gaveInWords() {
        List<String> labels = gave.stream().map(NoticePart::label).toList();
        int last = labels.size() - 1;
        return last < 1
                ? String.join("", labels)
                : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
    }

    /** Returns which notice of which day it is: {@code notice UK10 000202-2026 of 1 September 2026}. */
    String onDay() {
        return "notice %s%s%s"
                .formatted(kind, id == null ? "" : " " + id, published == null ? "" : " of " + published.inWords());
    }

    /** Returns where a field comes from, as an answer says it: {@code notice UK7 000101-2026, https://…}. */
    String cited() {
        return "notice %s%s%s".formatted(kind, id == null ? "" : " " + id, link == null ? "" : ", " + link);
    }

    /** Returns a tag of OCDS in words: {@code contractUpdate} is {@code contract update}. */
    private static String spelled(String tag) {
        return tag.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
