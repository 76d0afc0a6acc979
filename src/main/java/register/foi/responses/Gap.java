package register.foi.responses;

import register.values.Missing;

/**
 * What was asked for and an entry does not say: section 21 cannot cover it.
 *
 * @param label of the field, {@code Value}
 * @param missing why it is not said
 */
public record Gap(String label, Missing missing) {}
