package register.registers.retrieval;

import register.store.log.Register;

/**
 * The register that has the figures of another register's records by period and part: the observations of measures.
 *
 * @param register of the observations
 * @param parts in SQL over an observation, {@code r}: the key of its record, a space, and a part that it belongs to
 * @param periods in SQL over an observation, {@code r}: the key of its record and the first and last day of its period,
 *     with spaces between
 */
public record TimeSeries(Register<?> register, String parts, String periods) {}
