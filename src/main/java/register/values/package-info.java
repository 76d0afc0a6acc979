/** Values that more than one register speaks of; each is right once it is built. */
@org.jspecify.annotations.NullMarked
package register.values;
