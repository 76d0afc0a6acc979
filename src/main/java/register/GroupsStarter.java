package register;

import io.dropwizard.lifecycle.Managed;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.api.reading.PublicRegister;

/** Counts the groups of all registers in the background, while the service already answers requests. */
final class GroupsStarter implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(GroupsStarter.class);

    private final List<PublicRegister<?, ?>> registers;
    private final Thread counting = new Thread(this::prepare, "groups");

    GroupsStarter(List<PublicRegister<?, ?>> registers) {
        this.registers = registers;
    }

    @Override
    public void start() {
        counting.setDaemon(true);
        counting.start();
    }

    private void prepare() {
        try {
            for (PublicRegister<?, ?> register : registers) {
                if (!counting.isInterrupted()) {
                    register.prepare();
                }
            }
        } catch (RuntimeException notNow) {
            // Whoever asks for groups first will then wait for them.
            LOG.warn("Groups were not counted ahead: {}", notNow.getMessage());
        }
    }

    @Override
    public void stop() {
        counting.interrupt();
    }
}
