/**
 * What people see in a browser, and what feed readers and search engines fetch: pages, forms in their layout, feeds,
 * the sitemap and the API reference. It asks the other wings for what it shows; it decides nothing and reads no
 * database.
 */
@org.jspecify.annotations.NullMarked
package register.web;
