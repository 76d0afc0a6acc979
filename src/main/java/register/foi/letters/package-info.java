/** Reads a request as it was written into the questions it asks, and keeps nothing about who wrote it. */
@org.jspecify.annotations.NullMarked
package register.foi.letters;
