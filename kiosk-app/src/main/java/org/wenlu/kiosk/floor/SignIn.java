package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wenlu.kiosk.time.KioskClock;

/// Checks names with their PINs. After five wrong tries for a name from one address, twenty for it
/// from all, or thirty of an address, each further one has to wait longer, up to a minute. A
/// browser at which that clerk signed in before is counted by itself, so that nobody who guesses
/// keeps a clerk from their counter.
final class SignIn {
    private static final Duration FORGET = Duration.ofMinutes(15);
    private static final int TRIES = 5;
    private static final int TRIES_PER_NAME = 20;
    private static final int TRIES_PER_ADDRESS = 30;

    private final Map<String, String> hashes;
    private final Throttle pairs;
    private final Throttle names;
    private final Throttle addresses;
    private final String nobody = ClerkPin.hash("nobody's pin");

    SignIn(List<Clerk> clerks, KioskClock clock) {
        this.hashes =
                clerks.stream().collect(Collectors.toUnmodifiableMap(Clerk::name, Clerk::pinHash));
        this.pairs = new Throttle(clock, TRIES, FORGET);
        this.names = new Throttle(clock, TRIES_PER_NAME, FORGET);
        this.addresses = new Throttle(clock, TRIES_PER_ADDRESS, FORGET);
    }

    /// @param browser the token of one at which this clerk signed in before
    /// @throws Problem when name and PIN do not belong together, or it is too early to try again
    void check(Context ctx, String name, String pin, Optional<String> browser) {
        String known = hashes.containsKey(name) ? name : "";
        String pair = browser.orElseGet(() -> Peer.key(ctx)) + " " + known;
        begin(pairs, pair);
        if (browser.isEmpty()) {
            begin(addresses, Peer.key(ctx));
            begin(names, known);
        }
        if (!ClerkPin.matches(pin, hashes.getOrDefault(name, nobody)) || known.isEmpty()) {
            throw Problem.of(401, "wrong-pin", "name and PIN do not belong together");
        }
        pairs.succeeded(pair);
        if (browser.isEmpty()) {
            addresses.succeeded(Peer.key(ctx));
            names.forgive(known);
        }
    }

    /// @throws Problem when nobody of that name works here
    void requireKnown(String name) {
        if (!hashes.containsKey(name)) {
            throw Problem.bad("nobody here signs in by that name");
        }
    }

    private static void begin(Throttle throttle, String key) {
        Optional<Duration> wait = throttle.begin(key);
        if (wait.isPresent()) {
            long seconds = wait.get().toSeconds() + 1;
            throw Problem.later(
                    429,
                    "too-many-tries",
                    "too many wrong tries: wait %d seconds".formatted(seconds),
                    seconds);
        }
    }
}
