/** From a request for information to the entries that answer it, question by question. */
@NullMarked
package register.foi.answers;

import org.jspecify.annotations.NullMarked;
