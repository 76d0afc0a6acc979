/**
 * Answering requests for information: reading a letter, finding the entries that answer it, writing the response, and
 * the time and cost limits of the law. It reads the registers and changes none of them; nothing of who wrote a letter
 * is kept here.
 */
@org.jspecify.annotations.NullMarked
package register.foi;
