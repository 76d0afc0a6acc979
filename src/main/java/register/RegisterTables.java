package register;

import org.jdbi.v3.core.Jdbi;
import register.registers.InvalidDefinition;
import register.registers.RegisterDefinitions;
import register.store.log.Register;

/** Checks that a migration has made the table of each register. */
final class RegisterTables {
    private RegisterTables() {}

    static void require(RegisterDefinitions definitions, Jdbi jdbi) {
        for (Register<?> register : definitions.registers()) {
            boolean isThere = jdbi.withHandle(handle -> handle.createQuery("select to_regclass(:name) is not null")
                    .bind("name", register.name())
                    .mapTo(Boolean.class)
                    .one());
            if (!isThere) {
                throw new InvalidDefinition(
                        "The register '%s' has no table. Add a migration to sql/ with: call create_register('%s');",
                        register.name(), register.name());
            }
        }
    }
}
