/** The parts that all registers share when they are read: fields, tables, and the writers of each format. */
@org.jspecify.annotations.NullMarked
package register.api.tables;
