/** Reads a request for information into the questions it asks, and keeps no personal data of the requester. */
@org.jspecify.annotations.NullMarked
package register.foi.letters;
