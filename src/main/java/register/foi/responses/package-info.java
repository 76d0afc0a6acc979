/** The response to a request for information: the answer to each question, and the letter that contains them. */
@NullMarked
package register.foi.responses;

import org.jspecify.annotations.NullMarked;
