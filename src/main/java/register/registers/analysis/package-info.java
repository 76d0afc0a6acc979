/** What follows from figures: where they disagree, and what no one published but can be calculated from them. */
@org.jspecify.annotations.NullMarked
package register.registers.analysis;
