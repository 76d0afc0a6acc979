/** Renders responses as HTML pages: any table, record or problem, with its context and the layout of the site. */
@org.jspecify.annotations.NullMarked
package register.web.pages;
