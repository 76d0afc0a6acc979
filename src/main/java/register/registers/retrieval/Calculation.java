package register.registers.retrieval;

/** A calculation that a question wants made from the figures of several periods. */
public enum Calculation {
    TOTAL("Total"),
    CHANGE("Change"),
    AVERAGE("Average per year"),
    HIGHEST("Highest"),
    LOWEST("Lowest");

    private final String label;

    Calculation(String label) {
        this.label = label;
    }

    /** Returns it in words, {@code Average per year}. */
    public String label() {
        return label;
    }
}
