package register.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The sessions of signed-in browsers. Only the hash of a session id is stored. */
final class Sessions {
    /** The shortest time between two updates of a session's last use. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private static final int LENGTH = 43;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    Sessions(Jdbi jdbi, Clock clock, Duration idle, Duration longest) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /** Begins a session and deletes expired ones; returns a new id for the cookie. */
    String begin(String actor, Set<Role> roles) {
        String id = Secret.random();
        Instant now = clock.instant();
        List<String> words = roles.stream().map(Role::word).sorted().toList();
        jdbi.useTransaction(handle -> {
            SessionDao.deleteExpired(handle, now.minus(longest), now.minus(idle));
            SessionDao.insert(handle, Secret.hash(id), actor, words, Secret.random(), now);
        });
        AccessLog.signedIn(actor, roles);
        return id;
    }

    /** Returns who is signed in with this id; empty if the session has ended. */
    Optional<Actor> actor(String id) {
        if (id.length() != LENGTH) {
            return Optional.empty();
        }
        byte[] hash = Secret.hash(id);
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> SessionDao.find(handle, hash, now.minus(longest), now.minus(idle))
                .map(row -> {
                    if (row.usedAt().isBefore(now.minus(MOMENT))) {
                        SessionDao.touch(handle, hash, now);
                    }
                    return new Actor(row.actor(), Role.among(row.roles()), AuthenticationMethod.SESSION, row.csrf());
                }));
    }

    void end(String id) {
        jdbi.useHandle(handle -> SessionDao.delete(handle, Secret.hash(id)));
    }
}
