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
        return switch (check(name, password, from)) {
            case Check.Right it -> new Result.SignedIn(sessions.begin(it.user()));
            case Check.Wrong _ -> new Result.Wrong();
            case Check.TooOften _ -> new Result.TooOften();
        };
    }

    sealed interface Check {
        record Right(User user) implements Check {}

        record Wrong() implements Check {}

        record TooOften() implements Check {}
    }

    /// Without a session.
    Check check(String name, String password, String from) {
        String who = name + " " + from;
        if (!address.allows(from) || !person.allows(who)) {
            return new Check.TooOften();
        }
        var user = users.find(name);
        if (!PasswordHash.matches(password, user)) {
            return new Check.Wrong();
        }
        address.forgive(from);
        person.forgive(who);
        return new Check.Right(user.orElseThrow());
    }
}
