package register;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import io.dropwizard.logging.common.AbstractAppenderFactory;
import io.dropwizard.logging.common.filter.FilterFactory;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.eclipse.jetty.io.EofException;

/**
 * Leaves out of the log what a client causes that closes its connection before it has its whole answer: a trace of 140 lines,
 * with which anybody could fill the log. The line of the request says how much was sent.
 */
final class DisconnectFilter extends Filter<ILoggingEvent> {
    private static final FilterFactory<ILoggingEvent> FACTORY = DisconnectFilter::new;

    /** Adds the filter to an appender, unless it has it. */
    static void addTo(AbstractAppenderFactory<ILoggingEvent> appender) {
        List<FilterFactory<ILoggingEvent>> filters = appender.getFilterFactories();
        if (!filters.contains(FACTORY)) {
            appender.setFilterFactories(
                    Stream.concat(filters.stream(), Stream.of(FACTORY)).toList());
        }
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean isDisconnect = event.getThrowableProxy() instanceof ThrowableProxy thrown
                && ExceptionUtils.indexOfType(thrown.getThrowable(), EofException.class) >= 0;
        return isDisconnect ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
