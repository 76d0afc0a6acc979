package register.registers.metrics;

import java.util.List;

/**
 * How something is calculated that no one published.
 *
 * @param formula in the names of the measures
 * @param inputs the addresses of what it is calculated from
 */
public record Derivation(String formula, List<String> inputs) {
    public Derivation {
        inputs = List.copyOf(inputs);
    }
}
