/** Reads the registers: at a position and a day, with computed values beside the recorded items. */
@org.jspecify.annotations.NullMarked
package register.api.reading;
