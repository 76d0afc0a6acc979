package register.registers.metrics;

import java.util.List;

/**
 * How a value that nobody published is calculated.
 *
 * @param formula in the names of the measures
 * @param inputs the URLs of the values it is calculated from
 */
public record Derivation(String formula, List<String> inputs) {
    public Derivation {
        inputs = List.copyOf(inputs);
    }
}
