package register.intake.imports;

import static register.values.problem.Problem.MALFORMED_PARAMETER;
import static register.values.problem.Problem.NO_SUCH_MAPPING;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import register.intake.drafts.ImportSettings;

/** The import settings that a council saves under names. */
public final class Mappings {
    /** How many characters a name can have. */
    static final int LONGEST_NAME = 60;

    private static final String FORM = "[a-z0-9][a-z0-9-]{0," + (LONGEST_NAME - 1) + "}";

    private final Jdbi jdbi;
    private final Clock clock;

    public Mappings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Saved settings, with who saved them and when. */
    public record Mapping(String name, ImportSettings settings, String actor, Instant savedAt) {}

    Mapping get(String name) {
        return jdbi.withHandle(handle -> MappingDao.find(handle, name))
                .orElseThrow(() -> NO_SUCH_MAPPING.because("there is no mapping '%s'", name));
    }

    boolean has(String name) {
        return jdbi.withHandle(handle -> MappingDao.find(handle, name)).isPresent();
    }

    List<Mapping> all() {
        return jdbi.withHandle(MappingDao::all);
    }

    Mapping save(String name, ImportSettings settings, String actor) {
        if (!name.matches(FORM)) {
            throw MALFORMED_PARAMETER.because(
                    "a name can have up to 60 lower case letters, digits and hyphens, like contracts-register");
        }
        Mapping mapping = new Mapping(name, settings, actor, clock.instant());
        jdbi.useHandle(handle -> MappingDao.save(handle, mapping));
        return mapping;
    }

    void delete(String name) {
        if (jdbi.withHandle(handle -> MappingDao.delete(handle, name)) == 0) {
            get(name);
        }
    }
}
