package org.wenlu.kiosk.floor;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wenlu.kiosk.time.KioskClock;

/// Checks names with their PINs. After five wrong tries for a name, or thirty from an address, each
/// further one has to wait longer, up to a minute.
final class SignIn {
    private static final Duration FORGET = Duration.ofMinutes(15);
    private static final int TRIES_PER_NAME = 5;
    private static final int TRIES_PER_ADDRESS = 30;

    private final Map<String, String> hashes;
    private final Throttle names;
    private final Throttle addresses;
    private final String nobody = ClerkPin.hash("nobody's pin");

    SignIn(List<Clerk> clerks, KioskClock clock) {
        this.hashes =
                clerks.stream().collect(Collectors.toUnmodifiableMap(Clerk::name, Clerk::pinHash));
        this.names = new Throttle(clock, TRIES_PER_NAME, FORGET);
        this.addresses = new Throttle(clock, TRIES_PER_ADDRESS, FORGET);
    }

    /// @throws Problem when name and PIN do not belong together, or it is too early to try again
    void check(Context ctx, String name, String pin) {
        String known = hashes.containsKey(name) ? name : "";
        begin(addresses, ctx.ip());
        begin(names, known);
        if (!ClerkPin.matches(pin, hashes.getOrDefault(name, nobody)) || known.isEmpty()) {
            throw Problem.of(401, "wrong-pin", "name and PIN do not belong together");
        }
        names.succeeded(known);
        addresses.succeeded(ctx.ip());
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
