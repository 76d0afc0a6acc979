package register.intake.imports;

/** An outcome with its position among those of its file, from 1. */
record NumberedOutcome(long place, ImportOutcome outcome) {}
