/** One record at a time: who may change it, what it was taken to be, what may be said, and what is removed. */
@org.jspecify.annotations.NullMarked
package register.intake.editing;
