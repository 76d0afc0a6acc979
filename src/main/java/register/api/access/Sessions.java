package register.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Who is signed in by a browser. What the browser holds is not kept here, only what tells it. */
final class Sessions {
    /** When a session was used last is written once in this while. */
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

    /** Begins a session and ends those that were left; gives the id for the cookie, always a new one. */
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

    /** Who is signed in by this id; nobody where the session has ended. */
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
