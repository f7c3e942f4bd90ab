package org.wenlu.gateway.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Signed-in users. Only digests of the secrets are held, in memory: a restart signs everybody out.
/// Safe for several threads.
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Clock clock;
    private final Map<String, Session> byDigest = new ConcurrentHashMap<>();

    public Sessions(Clock clock) {
        this.clock = clock;
    }

    record Session(User user, Instant began, Instant seen) {
        boolean over(Instant now) {
            return now.isAfter(seen.plus(IDLE)) || now.isAfter(began.plus(LONGEST));
        }
    }

    /// A new session's secret, for the cookie.
    String begin(User user) {
        Instant now = clock.instant();
        byDigest.values().removeIf(session -> session.over(now));
        String secret = Secrets.random();
        byDigest.put(Secrets.digest(secret), new Session(user, now, now));
        return secret;
    }

    Optional<User> user(String secret) {
        Instant now = clock.instant();
        var session =
                byDigest.computeIfPresent(
                        Secrets.digest(secret),
                        (_, it) -> it.over(now) ? null : new Session(it.user(), it.began(), now));
        return Optional.ofNullable(session).map(Session::user);
    }

    /// Like [#user], but does not count as use.
    boolean alive(String secret) {
        var session = byDigest.get(Secrets.digest(secret));
        return session != null && !session.over(clock.instant());
    }

    void end(String secret) {
        byDigest.remove(Secrets.digest(secret));
    }
}
