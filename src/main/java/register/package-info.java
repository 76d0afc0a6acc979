/** The application: its configuration, its commands and its wiring. */
@org.jspecify.annotations.NullMarked
package register;
