package register.foi.answers;

import java.util.function.IntUnaryOperator;

/** The way down to where a function is least, each number staying on the side of zero that it is told. */
final class Descent {
    /** Of a number that stays zero. */
    static final int NOTHING = 2;

    private static final int STEPS = 600;
    private static final double STRIDE = 0.03;
    private static final double MEMORY = 0.9;
    private static final double MEMORY_OF_SQUARES = 0.999;

    private Descent() {}

    /** A function of some numbers, which adds its slope to the second. */
    interface Slope {
        double at(double[] numbers, double[] slope);
    }

    /** Adam, with each step brought back to the allowed side. */
    static double[] minimum(int count, IntUnaryOperator sign, Slope function) {
        double[] numbers = new double[count];
        double[] pace = new double[count];
        double[] squares = new double[count];
        for (int step = 1; step <= STEPS; step++) {
            double[] slope = new double[count];
            function.at(numbers, slope);
            for (int j = 0; j < count; j++) {
                pace[j] = MEMORY * pace[j] + (1 - MEMORY) * slope[j];
                squares[j] = MEMORY_OF_SQUARES * squares[j] + (1 - MEMORY_OF_SQUARES) * slope[j] * slope[j];
                double stride = STRIDE * Math.min(1, 2 - 2.0 * step / STEPS);
                numbers[j] -= stride
                        * (pace[j] / (1 - Math.pow(MEMORY, step)))
                        / (Math.sqrt(squares[j] / (1 - Math.pow(MEMORY_OF_SQUARES, step))) + 1e-8);
                numbers[j] = allowed(sign.applyAsInt(j), numbers[j]);
            }
        }
        return numbers;
    }

    private static double allowed(int sign, double number) {
        return switch (sign) {
            case 1 -> Math.max(0, number);
            case -1 -> Math.min(0, number);
            case NOTHING -> 0;
            default -> number;
        };
    }
}
