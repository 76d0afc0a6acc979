/** Finds what may be personal data in an item before anyone can read it (FOIA section 40, UK GDPR). */
@org.jspecify.annotations.NullMarked
package register.intake.privacy;
