package register;

import io.dropwizard.lifecycle.Managed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.foi.answers.Answers;

/** Makes ready what letters are answered from while the service is already there for everybody else. */
final class AnswerIndexStarter implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerIndexStarter.class);

    private final Answers answers;

    AnswerIndexStarter(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void start() {
        Thread preparing = new Thread(this::prepare, "answers");
        preparing.setDaemon(true);
        preparing.start();
    }

    private void prepare() {
        try {
            answers.prepare();
        } catch (RuntimeException notNow) {
            // Whoever asks first waits for it then.
            LOG.debug("What letters are answered from is not ready yet", notNow);
        }
    }

    @Override
    public void stop() {
        answers.close();
    }
}
