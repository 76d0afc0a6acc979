package register.api.access;

import static register.values.problem.Problem.INVALID_ITEM;
import static register.values.problem.Problem.INVALID_TOKEN;
import static register.values.problem.Problem.NO_SUCH_TOKEN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import register.values.Text;
import register.values.problem.Refusal;

/**
 * Creates, verifies and revokes the tokens of scripts. Each is shown once, when it is created.
 *
 * <p>They share a prefix, so that secret scanners find one leaked in code.
 */
public final class ScriptTokens {
    static final String PREFIX = "crt_";

    public static final int DEFAULT_DAYS = 90;
    public static final int MOST_DAYS = 366;

    private static final int LENGTH = 32;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9]{" + LENGTH + "}");

    /** The shortest time between two updates of a token's last use. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;

    public ScriptTokens(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A new token with the only copy of its secret. */
    public record Made(ScriptToken token, String secret) {
        @Override
        public String toString() {
            return token.id();
        }
    }

    /**
     * Creates a token.
     *
     * @param by the id of an actor, or {@code command-line}
     */
    public Made create(String name, Set<Role> roles, int days, String by) {
        Text.inOrder("name", Text.line("name", name));
        if (roles.isEmpty()) {
            throw INVALID_ITEM.because("roles is empty; give at least one");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw INVALID_ITEM.because("days must be from 1 to %d", MOST_DAYS);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Role> inOrder = List.copyOf(EnumSet.copyOf(roles));
        ScriptToken token =
                new ScriptToken(Secret.id("t"), name, inOrder, by, now, now.plus(days, ChronoUnit.DAYS), null, null);
        String secret = PREFIX + Secret.alphanumeric(LENGTH);
        jdbi.useHandle(handle -> ScriptTokenDao.insert(handle, token, Secret.hash(secret)));
        AccessLog.created(by, token);
        return new Made(token, secret);
    }

    /** Returns every token that was ever created, newest first. */
    public List<ScriptToken> all() {
        return jdbi.withHandle(ScriptTokenDao::all);
    }

    /** Revokes a token permanently. */
    public void revoke(String id, String by) {
        if (!jdbi.<Boolean, RuntimeException>withHandle(handle -> ScriptTokenDao.revoke(handle, id, clock.instant()))) {
            throw NO_SUCH_TOKEN.because("");
        }
        AccessLog.revoked(by, id);
    }

    /** Returns the actor of a token; a malformed token is refused without a database lookup. */
    Actor actor(String secret) {
        if (!SHAPE.matcher(secret).matches()) {
            throw refusal("shape");
        }
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            ScriptToken token = ScriptTokenDao.find(handle, Secret.hash(secret)).orElseThrow(() -> refusal("unknown"));
            if (!token.isValid(now)) {
                throw refusal(token.revokedAt() == null ? "expired" : "revoked");
            }
            Optional<Instant> used = Optional.ofNullable(token.usedAt());
            if (used.isEmpty() || used.get().isBefore(now.minus(MOMENT))) {
                ScriptTokenDao.touch(handle, token.id(), now);
            }
            return Actor.by(AuthenticationMethod.SCRIPT_TOKEN, token.id(), Set.copyOf(token.roles()));
        });
    }

    /** Refuses a token without telling the client why. */
    private static Refusal refusal(String why) {
        AccessLog.refusedToken(why);
        return INVALID_TOKEN.because("");
    }
}
