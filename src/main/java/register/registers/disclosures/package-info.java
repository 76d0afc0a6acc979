/** The disclosure log: the council's answers to requests, their legal grounds, and the records that they cite. */
@org.jspecify.annotations.NullMarked
package register.registers.disclosures;
