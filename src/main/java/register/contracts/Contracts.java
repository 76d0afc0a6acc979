package register.contracts;

import register.log.Log;
import register.log.Register;
import register.reading.PublicRegister;
import register.reading.Publisher;

/** The contracts register: what it is called, what tells contracts apart, and its door to the public. */
public final class Contracts {
    public static final Register<Contract> REGISTER = new Register<>(
            "contract",
            "contracts",
            "Contracts register",
            Contract.class,
            contract -> contract.reference().key(),
            contract -> contract.reference().slug(),
            contract -> contract.reference() + ", " + contract.title());

    private Contracts() {}

    /** Opens it to the public. */
    public static ContractsResource resource(Log log, Publisher publisher) {
        return new ContractsResource(new PublicRegister<>(
                REGISTER, log, publisher, ContractFields.all(), ContractQuestions.ALL, Reckoned::of));
    }
}
