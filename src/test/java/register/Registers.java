package register;

import java.util.List;
import register.registers.RegisterDefinition;
import register.store.log.Register;

/** The registers of the service, as the log knows them. */
public final class Registers {
    public static final List<Register<?>> ALL = RegisterApplication.REGISTERS.stream()
            .<Register<?>>map(RegisterDefinition::register)
            .toList();

    private Registers() {}
}
