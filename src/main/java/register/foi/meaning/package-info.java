/** Parses the words of a question into meanings: stems, phrases, a thesaurus and a sentence model. */
@NullMarked
package register.foi.meaning;

import org.jspecify.annotations.NullMarked;
