package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.Text;
import register.values.Word;

/**
 * A supplier under a contract.
 *
 * @param identifiers in public registers of organisations, company number first
 * @param scale the size of the firm (OCDS partyScale)
 * @param vcse whether it is a voluntary, community or social enterprise
 */
public record Supplier(
        String name,
        List<Identifier> identifiers,
        @Nullable Scale scale,
        @Nullable Boolean vcse) {

    /** The size of a firm, in the words of OCDS. */
    public enum Scale implements Word {
        MICRO,
        SME,
        SMALL,
        MEDIUM,
        LARGE,
        SELF_EMPLOYED;

        @Override
        public String word() {
            return this == SELF_EMPLOYED ? "selfEmployed" : Word.super.word();
        }

        @Override
        public String inWords() {
            return switch (this) {
                case SME -> "SME";
                case SELF_EMPLOYED -> "self-employed";
                case MICRO, SMALL, MEDIUM, LARGE -> word();
            };
        }
    }

    /** A number in a register of organisations; the scheme is its code at org-id.guide, {@code GB-COH}. */
    public record Identifier(String scheme, String id) {
        private static final Map<String, Pattern> FORMS = Map.of(
                "GB-COH", Pattern.compile("[A-Z0-9]{8}"),
                "GB-PPON",
                        Pattern.compile(
                                "P[BCDGHJLMNPQRTVWXYZ]{3}-[1-9]{4}-" + "[BCDGHJLMNPQRTVWXYZ]{3}[CDGHJLMNPQRTVWXYZ]"));

        /** What the codes of registers stand for. */
        static final Map<String, String> REGISTERS = Map.of(
                "GB-COH", "Companies House",
                "GB-CHC", "Charity Commission",
                "GB-SC", "Scottish Charity Register",
                "GB-NIC", "Charity Commission for Northern Ireland",
                "GB-PPON", "Procurement number");

        private static final Map<String, String> EXAMPLES = Map.of(
                "GB-COH", "a company number of 8 characters, like 01234567",
                "GB-PPON", "a procurement number, like PBZB-1234-CDGH");

        public Identifier {
            Text.line("suppliers.identifiers.scheme", scheme);
            Text.line("suppliers.identifiers.id", id);
            Pattern form = FORMS.get(scheme);
            if (form != null && !form.matcher(id).matches()) {
                throw INVALID_ITEM.because(
                        "suppliers.identifiers.id: enter %s", EXAMPLES.getOrDefault(scheme, form.pattern()));
            }
        }
    }

    public Supplier {
        Text.line("suppliers.name", name);
        identifiers = Text.list(identifiers);
    }
}
