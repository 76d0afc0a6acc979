/** Imports of whole files: a dry run first, then all of the file or nothing. */
@org.jspecify.annotations.NullMarked
package register.intake.imports;
