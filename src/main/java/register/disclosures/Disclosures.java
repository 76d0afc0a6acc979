package register.disclosures;

import register.log.Log;
import register.log.Register;
import register.reading.PublicRegister;
import register.reading.Publisher;

/** The disclosure log: what it is called, what tells responses apart, and its door to the public. */
public final class Disclosures {
    public static final Register<Disclosure> REGISTER = new Register<>(
            "disclosure",
            "disclosures",
            "Disclosure log",
            Disclosure.class,
            disclosure -> disclosure.request().key(),
            disclosure -> disclosure.request().slug(),
            disclosure -> disclosure.request() + ", " + disclosure.subject());

    private Disclosures() {}

    /** Opens it to the public. */
    public static DisclosuresResource resource(Log log, Publisher publisher) {
        return new DisclosuresResource(new PublicRegister<>(
                REGISTER,
                log,
                publisher,
                DisclosureFields.all(),
                DisclosureQuestions.ALL,
                (disclosure, day) -> Reckoned.of(disclosure, publisher)));
    }
}
