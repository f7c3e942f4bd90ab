package org.wenlu.gateway.console;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Set;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The console's words, numbers and times in one language.
final class Words {
    static final Set<Language> LANGUAGES = Set.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN);
    private static final Messages MESSAGES = Messages.load(Words.class, LANGUAGES);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Language language;
    private final ZoneId zone;

    Words(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    Language language() {
        return language;
    }

    String of(String key) {
        return MESSAGES.text(language, key);
    }

    String of(String key, Map<String, ?> arguments) {
        return MESSAGES.text(language, key, arguments);
    }

    /// The word for a token of the contract, or the token itself where there is none yet.
    String token(String group, String token) {
        String key = group + "." + token;
        return MESSAGES.keys(language).contains(key) ? of(key) : token;
    }

    /// The day of a moment where the console stands.
    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(language.locale())
                .format(at.atZone(zone));
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// A share as whole per cent.
    String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /// Seconds as whole minutes, rounded.
    String minutes(long seconds) {
        return Long.toString(Math.round(seconds / 60.0));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    String second(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /// Time alone for the same day, date and time otherwise.
    String since(Instant at, Instant now) {
        boolean sameDay = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return sameDay ? time(at) : DAY_TIME.format(at.atZone(zone));
    }

    /// How long, in the largest unit that fits.
    String duration(Duration duration) {
        if (duration.toMinutes() < 1) {
            return of("duration.moment");
        }
        if (duration.toHours() < 1) {
            return of("duration.minutes", Map.of("n", duration.toMinutes()));
        }
        if (duration.toDays() < 1) {
            return of("duration.hours", Map.of("n", duration.toHours()));
        }
        return of("duration.days", Map.of("n", duration.toDays()));
    }
}
