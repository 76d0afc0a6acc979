/** Says which notices the law wants about a contract or of a council, and by when, from rules that are data. */
@org.jspecify.annotations.NullMarked
package register.values.duties;
