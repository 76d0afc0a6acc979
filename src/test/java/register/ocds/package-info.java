/** What others publish in the Open Contracting Data Standard, read as contracts of the register. */
@org.jspecify.annotations.NullMarked
package register.ocds;
