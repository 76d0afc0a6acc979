/** What councils publish as notices in the Open Contracting Data Standard, and how it is reconciled with a register. */
@org.jspecify.annotations.NullMarked
package register.intake.notices;
