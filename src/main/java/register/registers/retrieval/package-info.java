/** What a register says to whoever answers letters from it: what its records are found by, and what they say when asked. */
@NullMarked
package register.registers.retrieval;

import org.jspecify.annotations.NullMarked;
