package org.wenlu.gateway.access;

import java.time.Duration;

/// Checks names and passwords, not too often. Safe for several threads.
public final class SignIn {
    private final Users users;
    private final Sessions sessions;
    private final Throttle person = new Throttle(5, Duration.ofMinutes(5));
    private final Throttle address = new Throttle(30, Duration.ofMinutes(5));

    public SignIn(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    public sealed interface Result {
        /// @param secret for the session cookie and nothing else
        record SignedIn(String secret) implements Result {
            @Override
            public String toString() {
                return "SignedIn[…]";
            }
        }

        record Wrong() implements Result {}

        record TooOften() implements Result {}
    }

    public Result attempt(String name, String password, String from) {
        String who = name + " " + from;
        if (!address.allows(from) || !person.allows(who)) {
            return new Result.TooOften();
        }
        var user = users.find(name);
        if (!PasswordHash.matches(password, user)) {
            return new Result.Wrong();
        }
        address.forgive(from);
        person.forgive(who);
        return new Result.SignedIn(sessions.begin(user.orElseThrow()));
    }
}
