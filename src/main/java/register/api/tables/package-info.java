/** What every register shares when it is read: fields, and the writers of each format. */
@org.jspecify.annotations.NullMarked
package register.api.tables;
