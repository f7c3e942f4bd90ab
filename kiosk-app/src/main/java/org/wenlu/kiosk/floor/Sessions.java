package org.wenlu.kiosk.floor;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.time.KioskClock;

/// Whose browser it is, by a random token in a cookie. Held in memory only: after a restart
/// everybody signs in again. Safe for use by several threads.
final class Sessions {
    private static final int TOKEN_BYTES = 32;

    private final KioskClock clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions;

    private record Session(String name, Duration until) {}

    /// @param most after which the oldest is forgotten
    Sessions(KioskClock clock, Duration lifetime, int most) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.sessions =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
                        return size() > most;
                    }
                };
    }

    Duration lifetime() {
        return lifetime;
    }

    /// @return the token
    synchronized String open(String name) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(token, new Session(name, clock.elapsed().plus(lifetime)));
        return token;
    }

    synchronized Optional<String> name(String token) {
        return Optional.ofNullable(sessions.get(token))
                .filter(session -> session.until().compareTo(clock.elapsed()) > 0)
                .map(Session::name);
    }

    synchronized void close(String token) {
        sessions.remove(token);
    }
}
