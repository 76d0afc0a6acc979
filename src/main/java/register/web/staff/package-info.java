/** The pages for staff: answers to letters, limits, forms, imports and the work list. */
@org.jspecify.annotations.NullMarked
package register.web.staff;
