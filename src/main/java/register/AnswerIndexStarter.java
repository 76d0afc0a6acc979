package register;

import io.dropwizard.lifecycle.Managed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.foi.answers.Answers;

/** Loads the index for answering letters in the background, while the service already answers other requests. */
final class AnswerIndexStarter implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerIndexStarter.class);

    private final Answers answers;

    AnswerIndexStarter(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void start() {
        answers.load();
        Thread preparing = new Thread(this::prepare, "answers");
        preparing.setDaemon(true);
        preparing.start();
    }

    private void prepare() {
        try {
            answers.prepare();
            LOG.info("Letters can be answered");
        } catch (RuntimeException notNow) {
            // The first request that needs the index will then wait for it.
            LOG.warn("Letters cannot be answered yet: {}", notNow.getMessage());
        }
    }

    @Override
    public void stop() {
        answers.close();
    }
}
