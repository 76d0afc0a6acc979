package register;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The lines that a logger writes at the level of the service, INFO, or above; read while others are written. */
public final class Logged extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private Logged(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
    }

    /** What a logger and those below it write from now on. */
    public static Logged by(String name) {
        Logged logged = new Logged(name);
        logged.start();
        logged.logger.addAppender(logged);
        return logged;
    }

    /** As they are written, without the trace of what was thrown. */
    public List<String> lines() {
        return lines;
    }

    /** The traces of what was thrown, with the messages of all causes. */
    public List<String> traces() {
        return traces;
    }

    @Override
    protected void append(ILoggingEvent event) {
        // A service that has stopped leaves the logger at a lower level.
        if (!event.getLevel().isGreaterOrEqual(Level.INFO)) {
            return;
        }
        if (event.getThrowableProxy() != null) {
            traces.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        lines.add(event.getFormattedMessage());
    }

    @Override
    public void close() {
        logger.detachAppender(this);
    }
}
