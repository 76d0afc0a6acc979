/** From a request for information to the entries that answer it, question by question. */
@NullMarked
package register.answers;

import org.jspecify.annotations.NullMarked;
