/** Records as a file says them, before anyone has decided to believe it: what each row says, where, and what cannot be read. */
@org.jspecify.annotations.NullMarked
package register.intake.drafts;
