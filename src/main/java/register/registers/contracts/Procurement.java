package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;
import register.values.Text;
import register.values.WebAddresses;
import register.values.Word;

/**
 * How the contract came about.
 *
 * @param route in the council's words, {@code Framework call-off}
 * @param regime the rules it was bought under
 * @param ocid the Open Contracting ID of the whole process
 */
public record Procurement(
        @Nullable String route,
        @Nullable Regime regime,
        List<Notice> notices,
        @Nullable String ocid) {
    private static final Pattern OCID = Pattern.compile("ocds-[a-z0-9]{6}-.{1,100}");

    /** The rules that a contract was bought under. */
    public enum Regime implements Word {
        /** Public Contracts Regulations 2006. */
        PCR_2006,
        /** Public Contracts Regulations 2015. */
        PCR_2015,
        /** Concession Contracts Regulations 2016. */
        CCR_2016,
        /** Utilities Contracts Regulations 2016. */
        UCR_2016,
        /** Procurement Act 2023. */
        PA_2023,
        /** Provider Selection Regime, 2023. */
        PSR_2023;

        @Override
        public String inWords() {
            return switch (this) {
                case PCR_2006 -> "Public Contracts Regulations 2006";
                case PCR_2015 -> "Public Contracts Regulations 2015";
                case CCR_2016 -> "Concession Contracts Regulations 2016";
                case UCR_2016 -> "Utilities Contracts Regulations 2016";
                case PA_2023 -> "Procurement Act 2023";
                case PSR_2023 -> "Provider Selection Regime 2023";
            };
        }
    }

    /**
     * A notice published about it, such as UK7, contract details.
     *
     * @param contract the id of the contract in the notice
     * @param gave the fields of the record that come from the notice
     */
    public record Notice(
            String type,
            @Nullable String id,
            @Nullable String url,
            @Nullable PartialDate published,
            @Nullable String contract,
            List<String> gave) {
        public Notice {
            Text.optionalLine("procurement.notices.contract", contract);
            gave = Text.list(gave);
            gave.forEach(field -> Text.line("procurement.notices.gave", field));
            Text.line("procurement.notices.type", type);
            Text.optionalLine("procurement.notices.id", id);
            if (url != null) {
                WebAddresses.address("procurement.notices.url", url);
            }
        }

        /** Creates a notice of which only its number and its page are known. */
        public Notice(String type, @Nullable String id, @Nullable String url) {
            this(type, id, url, null, null, List.of());
        }
    }

    /** Whether a text has the form of an Open Contracting ID. */
    static boolean isOcid(String text) {
        return OCID.matcher(text).matches();
    }

    public Procurement {
        Text.optionalLine("procurement.route", route);
        notices = Text.list(notices);
        if (ocid != null && !isOcid(ocid)) {
            throw INVALID_ITEM.because("procurement.ocid: enter an Open Contracting ID, like ocds-h6vhtk-05484c");
        }
        if (route == null && regime == null && notices.isEmpty() && ocid == null) {
            throw INVALID_ITEM.because("procurement is empty; leave it out and give a reason under 'missing'");
        }
    }
}
