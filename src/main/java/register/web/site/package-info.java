/** The public pages: the start page, the lists, the records and the figures. */
@org.jspecify.annotations.NullMarked
package register.web.site;
