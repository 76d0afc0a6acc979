/** The disclosure log: what the council answered to requests, on which grounds, and what the answers cite. */
@org.jspecify.annotations.NullMarked
package register.registers.disclosures;
