package org.wenlu.kiosk.floor;

import java.util.Optional;

/// A request that is not carried out: a status of HTTP, a short token for programs and a sentence
/// for people. Thrown by handlers and written as `{"what":…,"why":…}`.
final class Problem extends RuntimeException {
    private final int status;
    private final String what;
    private final Optional<Long> retryAfterSeconds;

    private Problem(int status, String what, String why, Optional<Long> retryAfterSeconds) {
        super(why);
        this.status = status;
        this.what = what;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static Problem bad(String why) {
        return of(400, "bad-request", why);
    }

    static Problem of(int status, String what, String why) {
        return new Problem(status, what, why, Optional.empty());
    }

    static Problem later(int status, String what, String why, long seconds) {
        return new Problem(status, what, why, Optional.of(seconds));
    }

    int status() {
        return status;
    }

    Optional<Long> retryAfterSeconds() {
        return retryAfterSeconds;
    }

    Said said() {
        return new Said(what, String.valueOf(getMessage()));
    }

    record Said(String what, String why) {}
}
