package register;

import com.codahale.metrics.health.HealthCheck;
import java.util.Optional;
import register.foi.answers.Answers;

/** Says in the health check whether letters can be answered. */
final class AnswersHealthCheck extends HealthCheck {
    static final String NAME = "answers";

    private final Answers answers;

    AnswersHealthCheck(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected Result check() {
        Optional<String> trouble = answers.trouble();
        return trouble.isEmpty()
                ? Result.healthy("letters can be answered")
                : Result.unhealthy("letters cannot be answered: " + trouble.orElseThrow());
    }
}
