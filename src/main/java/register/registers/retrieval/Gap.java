package register.registers.retrieval;

import register.values.Missing;

/**
 * A requested field for which an entry has no value: section 21 cannot cover it.
 *
 * @param label of the field, {@code Value}
 * @param missing why there is no value
 */
public record Gap(String label, Missing missing) {}
