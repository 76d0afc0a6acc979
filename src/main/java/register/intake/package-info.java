/**
 * How anything gets in: the edit of one record, forms, whole files, and the checks that each of them passes. It knows
 * no particular register; nothing reaches the log except through here.
 */
@org.jspecify.annotations.NullMarked
package register.intake;
