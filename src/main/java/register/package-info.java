/** The application: its configuration, its commands and what is wired to what. */
@org.jspecify.annotations.NullMarked
package register;
