/** The response to a request for information: what is answered question by question, and the letter that says it. */
@NullMarked
package register.foi.responses;

import org.jspecify.annotations.NullMarked;
