package register.intake.imports;

/** An outcome and its place among those of its file, from 1. */
record NumberedOutcome(long place, ImportOutcome outcome) {}
