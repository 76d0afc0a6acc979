/** How fast the service is, and the contracts it is measured with. */
@org.jspecify.annotations.NullMarked
package register.benchmark;
