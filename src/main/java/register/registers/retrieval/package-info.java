/** How letters are answered from a register: what its records are indexed as, and what they answer to a question. */
@NullMarked
package register.registers.retrieval;

import org.jspecify.annotations.NullMarked;
