/** Formats of other systems: feeds, calendars, sitemaps, and metadata for search engines. */
@org.jspecify.annotations.NullMarked
package register.web.exchange;
