package register.web.exchange;

import java.time.LocalDate;

/**
 * The contracts register as it was at the end of a quarter, as a catalogue lists it.
 *
 * @param name of the quarter, {@code 2026-q3}
 * @param from its first day
 * @param to its last day
 * @param page what the quarter changed
 * @param csv the register as CSV
 * @param lga the same in the columns of the Local Government Association
 */
public record DatedFile(String name, LocalDate from, LocalDate to, String page, String csv, String lga) {}
