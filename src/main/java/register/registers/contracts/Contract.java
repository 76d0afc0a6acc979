package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.Incomplete;
import register.values.Missing;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Source;
import register.values.Text;
import register.values.WebAddresses;

/**
 * A contract in the register.
 *
 * <p>The fields that the Local Government Transparency Code 2015 asks for either have a value or are listed under
 * {@code missing} with the reason: none is ever left blank.
 *
 * @param reference as the council writes it, {@code COV 12765}
 * @param department responsible for the contract
 * @param partOf the reference of the contract that this one runs inside
 * @param source the response or the notice that it comes from; null if it comes from the council's own register
 * @param signed the day on which the council entered into it
 * @param award what decides which notices it needs
 * @param performance how it performs, as its notices say
 */
public record Contract(
        Reference reference,
        String title,
        @Nullable String description,
        @Nullable String department,
        List<Supplier> suppliers,
        List<Category> categories,
        @Nullable Period period,
        List<Extension> extensions,
        @Nullable Review review,
        @Nullable Value value,
        @Nullable Procurement procurement,
        @Nullable Reference partOf,
        @Nullable Contact contact,
        List<Document> documents,
        List<Missing> missing,
        @Nullable Source source,
        @Nullable PartialDate signed,
        @Nullable Award award,
        @Nullable Performance performance)
        implements Incomplete {

    private static final Set<String> CAN_BE_MISSING = Set.of(
            "categories",
            "contact",
            "department",
            "description",
            "documents",
            "extensions",
            "period.end",
            "period.start",
            "procurement.notices",
            "procurement.ocid",
            "procurement.regime",
            "procurement.route",
            "review",
            "suppliers",
            "value",
            "value.annual",
            "value.total");

    /** What is bought, in a classification such as CPV 2008. */
    public record Category(
            String scheme, String id, @Nullable String description) {
        private static final Pattern CPV = Pattern.compile("[0-9]{8}(-[0-9])?");

        public Category {
            Text.line("categories.scheme", scheme);
            Text.line("categories.id", id);
            Text.optionalLine("categories.description", description);
            if (scheme.equals("CPV") && !CPV.matcher(id).matches()) {
                throw INVALID_ITEM.because("categories.id: enter a CPV code of 8 digits, like 64216000");
            }
        }
    }

    /** The team that is responsible for the contract, and its role mailbox; never a person. */
    public record Contact(String name, @Nullable String email) {
        private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

        public Contact {
            Text.line("contact.name", name);
            Text.optionalLine("contact.email", email);
            if (email != null && !ADDRESS.matcher(email).matches()) {
                throw INVALID_ITEM.because(
                        "contact.email: enter an email address in the correct format, like name@example.com");
            }
        }
    }

    /** A document of the contract, published at an https address. */
    public record Document(
            String title, String url, @Nullable String documentType) {
        public Document {
            Text.line("documents.title", title);
            WebAddresses.address("documents.url", url);
            Text.optionalLine("documents.documentType", documentType);
        }
    }

    public Contract {
        if (reference == null) {
            throw INVALID_ITEM.because("reference is blank; enter a reference");
        }
        Text.line("title", title);
        Text.optionalProse("description", description);
        Text.optionalLine("department", department);
        suppliers = Text.list(suppliers);
        categories = Text.list(categories);
        extensions = Text.list(extensions);
        documents = Text.list(documents);
        missing = Text.list(missing);
        if (partOf != null && partOf.key().equals(reference.key())) {
            throw INVALID_ITEM.because("partOf: enter another contract, because a contract cannot be part of itself");
        }
        requireExtensionsAfterEnd(period, extensions);
        Missing.requireReasons(
                saidOf(description, department, suppliers, period, review, value, procurement),
                missing,
                CAN_BE_MISSING);
    }

    /** Creates a contract of whose award and notices nothing is known. */
    public Contract(
            Reference reference,
            String title,
            @Nullable String description,
            @Nullable String department,
            List<Supplier> suppliers,
            List<Category> categories,
            @Nullable Period period,
            List<Extension> extensions,
            @Nullable Review review,
            @Nullable Value value,
            @Nullable Procurement procurement,
            @Nullable Reference partOf,
            @Nullable Contact contact,
            List<Document> documents,
            List<Missing> missing,
            @Nullable Source source) {
        this(
                reference,
                title,
                description,
                department,
                suppliers,
                categories,
                period,
                extensions,
                review,
                value,
                procurement,
                partOf,
                contact,
                documents,
                missing,
                source,
                null,
                null,
                null);
    }

    /** Returns the fields that can be listed as missing. */
    static List<String> canBeMissing() {
        return CAN_BE_MISSING.stream().sorted().toList();
    }

    /** Returns when it starts; null if not known. */
    public @Nullable PartialDate start() {
        return period == null ? null : period.start();
    }

    /** Returns when it ends, with the extensions that were exercised; null if not known. */
    public @Nullable PartialDate end() {
        PartialDate end = period == null ? null : period.end();
        for (Extension extension : extensions) {
            boolean later = end == null || extension.until().last().isAfter(end.last());
            if (extension.state() == Extension.State.EXERCISED && later) {
                end = extension.until();
            }
        }
        return end;
    }

    /** Returns the last day it runs: when it was ended early, or else its end; null if not known. */
    public @Nullable PartialDate ends() {
        return period != null && period.terminated() != null ? period.terminated() : end();
    }

    /** Returns which of the fields that must have a value or a reason have a value. */
    private static Map<String, Boolean> saidOf(
            @Nullable String description,
            @Nullable String department,
            List<Supplier> suppliers,
            @Nullable Period period,
            @Nullable Review review,
            @Nullable Value value,
            @Nullable Procurement procurement) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("description", description != null);
        said.put("department", department != null);
        said.put("suppliers", !suppliers.isEmpty());
        said.put("period.start", period != null && period.start() != null);
        said.put("period.end", period != null && (period.end() != null || period.isOngoing()));
        said.put("review", review != null);
        said.put("value", value != null);
        said.put("procurement.route", procurement != null && procurement.route() != null);
        return said;
    }

    private static void requireExtensionsAfterEnd(@Nullable Period period, List<Extension> extensions) {
        PartialDate end = period == null ? null : period.end();
        for (Extension extension : extensions) {
            if (end != null && !extension.until().last().isAfter(end.first())) {
                throw INVALID_ITEM.because(
                        "extensions: enter an end date for the extension that is after the end of the contract (%s)",
                        end);
            }
        }
    }
}
