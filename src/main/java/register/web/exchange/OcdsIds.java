package register.web.exchange;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.lang3.Strings;
import register.registers.contracts.Contract;
import register.values.Reference;

/**
 * Which Open Contracting ID a contract has: that of its notice or, where the council has a prefix of its own, one made of it.
 *
 * @param prefix that the council registered with the Open Contracting Partnership, {@code ocds-a1b2c3}; empty if it has none
 */
public record OcdsIds(String prefix) {
    private static final Pattern ID = Pattern.compile("ocds-[a-z0-9]{6}-.+");

    public OcdsIds {
        if (!prefix.isEmpty() && !prefix.matches("ocds-[a-z0-9]{6}")) {
            throw new IllegalArgumentException(
                    "ocidPrefix must be a registered prefix, like ocds-a1b2c3, not " + prefix);
        }
    }

    /** Returns the ID; empty where nobody has given the contract one. */
    Optional<String> of(Contract contract) {
        String known =
                contract.procurement() == null ? null : contract.procurement().ocid();
        if (known != null) {
            return Optional.of(known);
        }
        return prefix.isEmpty()
                ? Optional.empty()
                : Optional.of(prefix + "-" + contract.reference().slug());
    }

    /** Whether a text has the form of an Open Contracting ID. */
    static boolean isOne(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns the reference that an ID was made of; empty where it was not made of one. */
    Optional<Reference> reference(String ocid) {
        String start = prefix + "-";
        String rest = Strings.CS.removeStart(ocid, start);
        return prefix.isEmpty() || rest.equals(ocid) ? Optional.empty() : Optional.of(Reference.asked(rest));
    }
}
