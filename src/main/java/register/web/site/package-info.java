/** The pages that anyone reads: the way in, the lists, the records and the figures. */
@org.jspecify.annotations.NullMarked
package register.web.site;
