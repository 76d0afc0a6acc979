/** Answers a request for information with the entries that contain the answers, question by question. */
@NullMarked
package register.foi.answers;

import org.jspecify.annotations.NullMarked;
