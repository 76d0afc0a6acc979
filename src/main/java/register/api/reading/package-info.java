/** How the registers are read: from a position and a day, with what is calculated beside what was said. */
@org.jspecify.annotations.NullMarked
package register.api.reading;
