package org.wenlu.kiosk.device;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Happening.WaitRange;

/// What paper says in the visitor's language and, unless that is Chinese, in Chinese too.
final class TicketWords {
    private final Messages messages =
            Messages.load(TicketWords.class, EnumSet.allOf(Language.class));

    /// The languages of the paper, the visitor's first.
    List<Language> languages(Paper paper) {
        Language own = paper.language();
        return own.chinese() ? List.of(own) : List.of(own, Language.ZH_HANS);
    }

    String text(Language language, String key) {
        return messages.text(language, key);
    }

    String text(Language language, String key, Map<String, ?> arguments) {
        return messages.text(language, key, arguments);
    }

    /// People ahead and the wait, one thing a line.
    List<String> outlook(Language language, Outlook outlook) {
        var lines = new ArrayList<String>();
        String ahead = outlook.staffed() ? "ahead" : "ahead.unstaffed";
        lines.add(text(language, ahead, Map.of("people", outlook.ahead())));
        outlook.promise().ifPresent(range -> lines.add(wait(language, range)));
        return lines;
    }

    /// What has to be known with it, one thing a line.
    List<String> notes(Language language, Outlook outlook) {
        var lines = new ArrayList<String>();
        if (!outlook.staffed()) {
            lines.add(text(language, "no-counter"));
        }
        outlook.promise()
                .flatMap(_ -> outlook.rightOfTen())
                .ifPresent(it -> lines.add(text(language, "right", Map.of("right", it))));
        return lines;
    }

    private String wait(Language language, WaitRange range) {
        return text(
                language,
                "wait",
                Map.of("least", range.leastMinutes(), "most", range.mostMinutes()));
    }

    /// Date, weekday and time in a time zone.
    String moment(Language language, Instant at, ZoneId zone) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMdEEEHmm", language.locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(at));
    }

    /// A name in a language, or in the next best one.
    String name(Map<Language, String> names, Language language) {
        return Stream.of(language, Language.EN, Language.ZH_HANS, Language.ZH_HANT)
                .map(it -> Optional.ofNullable(names.get(it)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
