package register.systems;

import register.log.Log;
import register.log.Register;
import register.reading.PublicRegister;
import register.reading.Publisher;

/** The register of ICT systems: what it is called, what tells systems apart, and its door to the public. */
public final class Systems {
    public static final Register<IctSystem> REGISTER = new Register<>(
            "system",
            "systems",
            "ICT systems",
            IctSystem.class,
            system -> system.name().key(),
            system -> system.name().slug(),
            system -> system.name().text());

    private Systems() {}

    /** Opens it to the public. */
    public static SystemsResource resource(Log log, Publisher publisher) {
        return new SystemsResource(new PublicRegister<>(
                REGISTER,
                log,
                publisher,
                SystemFields.all(),
                SystemQuestions.ALL,
                (system, day) -> Reckoned.of(system, publisher)));
    }
}
