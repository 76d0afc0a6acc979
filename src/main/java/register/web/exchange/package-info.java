/** The formats of the outside world: what feed readers, calendars and search engines ask for. */
@org.jspecify.annotations.NullMarked
package register.web.exchange;
