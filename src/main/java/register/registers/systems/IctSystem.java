package register.registers.systems;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.values.Incomplete;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Source;
import register.values.Text;

/**
 * An ICT system in the register, with everything that it is used for.
 *
 * @param name as the council writes it, {@code Microsoft Dynamics}
 * @param supplier who the council buys it from, if that is not the manufacturer
 * @param version as its supplier writes it
 * @param contract the reference of the contract that it is bought under
 * @param annualCost what the council pays for it in a year
 */
public record IctSystem(
        Reference name,
        @Nullable String manufacturer,
        @Nullable String supplier,
        @Nullable String version,
        List<Use> uses,
        @Nullable Reference contract,
        @Nullable Money annualCost,
        List<Missing> missing)
        implements Incomplete {

    /** Those that came later than the register stand last, as the names in examples stay the same. */
    private static final List<String> CAN_BE_MISSING = List.of(
            "contract",
            "manufacturer",
            "uses.formIntegratedWith",
            "uses.onlineForm",
            "uses.serviceLines",
            "annualCost",
            "supplier",
            "version");

    /**
     * One thing that a system is used for.
     *
     * @param function in a few words, {@code case handling}
     * @param serviceLines the parts of the service that use it for this
     * @param onlineForm the form that residents fill in for it
     * @param formIntegratedWith the system that the form belongs to
     * @param asOf the date at which this was the case
     * @param source the response that it comes from; null if it comes from the council's own records
     */
    public record Use(
            String function,
            List<String> serviceLines,
            @Nullable String onlineForm,
            @Nullable String formIntegratedWith,
            PartialDate asOf,
            @Nullable Source source,
            @Nullable String note) {
        public Use {
            Text.line("uses.function", function);
            serviceLines = Text.list(serviceLines);
            serviceLines.forEach(line -> Text.line("uses.serviceLines", line));
            Text.optionalLine("uses.onlineForm", onlineForm);
            Text.optionalLine("uses.formIntegratedWith", formIntegratedWith);
            Text.optionalLine("uses.note", note);
            if (asOf == null) {
                throw INVALID_ITEM.because("uses.asOf is blank; enter the date of this information");
            }
            if (source != null) {
                // Throws unless the address of the response can be made from it, which is done when the system is read.
                new Reference(source.disclosure());
            }
        }
    }

    public IctSystem {
        if (name == null) {
            throw INVALID_ITEM.because("name is blank; enter the name of the system");
        }
        Text.optionalLine("manufacturer", manufacturer);
        Text.optionalLine("supplier", supplier);
        Text.optionalLine("version", version);
        uses = Text.list(uses);
        missing = Text.list(missing);
        if (uses.isEmpty()) {
            throw INVALID_ITEM.because("uses is empty; add what the system is used for");
        }
        Missing.requireReasons(
                Map.of("manufacturer", manufacturer != null, "contract", contract != null),
                missing,
                Set.copyOf(CAN_BE_MISSING));
    }

    /** Returns the fields that can be listed as missing. */
    static List<String> canBeMissing() {
        return CAN_BE_MISSING;
    }
}
