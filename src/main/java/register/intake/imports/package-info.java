/** Whole files taken in at once: tried first, and then all of a file or nothing. */
@org.jspecify.annotations.NullMarked
package register.intake.imports;
