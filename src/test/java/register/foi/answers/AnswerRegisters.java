package register.foi.answers;

import java.util.List;
import register.RegisterApplication;
import register.openapi.Example;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinitions;
import register.store.log.Log;

/** The registers that letters are answered from, over a log without a service beside it. */
public final class AnswerRegisters {
    private AnswerRegisters() {}

    public static List<IndexedRegister<?, ?>> over(Log log) {
        RegisterDefinitions definitions = RegisterDefinitions.of(RegisterApplication.REGISTERS);
        return IndexedRegister.all(new OpenRegisters(definitions, log, Example.PUBLISHER));
    }
}
