/** What the words of a question mean to a council: stems, phrases and what they stand for. */
@NullMarked
package register.foi.meaning;

import org.jspecify.annotations.NullMarked;
