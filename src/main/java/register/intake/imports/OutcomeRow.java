package register.intake.imports;

/** An outcome and its place among those of its file, from 1. */
record OutcomeRow(long place, Outcome outcome) {}
