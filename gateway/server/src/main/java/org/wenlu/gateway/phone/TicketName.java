package org.wenlu.gateway.phone;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a phone calls its ticket by, in the one way of writing that a service point is asked with.
sealed interface TicketName {
    String text();

    /// A token: so long that nobody guesses it.
    record Token(String text) implements TicketName {}

    /// Short enough to be guessed.
    record Code(String text) implements TicketName {}

    Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    Pattern CODE = Pattern.compile("[0-9A-Z]{4,12}");
    Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\p{Cf}-]+");

    /// @return empty for what can be neither
    static Optional<TicketName> of(String written) {
        String code = FILLING.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        if (CODE.matcher(code).matches()) {
            return Optional.of(new Code(code));
        }
        return TOKEN.matcher(written).matches()
                ? Optional.of(new Token(written))
                : Optional.empty();
    }
}
