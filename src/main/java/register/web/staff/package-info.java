/** The pages that people work at: letters, limits, forms, files and what is to be done. */
@org.jspecify.annotations.NullMarked
package register.web.staff;
