package org.wenlu.kiosk.device;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// What a ticket says in the visitor's language and, unless that is Chinese, in Chinese too.
final class TicketWords {
    private static final Set<Language> WRITTEN =
            EnumSet.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN);
    private final Messages messages = Messages.load(TicketWords.class, WRITTEN);

    /// The languages of the paper, the visitor's first.
    List<Language> languages(TicketPaper paper) {
        Language own = WRITTEN.contains(paper.language()) ? paper.language() : Language.EN;
        return own.chinese() ? List.of(own) : List.of(own, Language.ZH_HANS);
    }

    String text(Language language, String key) {
        return messages.text(language, key);
    }

    String ahead(Language language, TicketPaper paper) {
        return messages.text(language, "ahead", Map.of("people", paper.ahead()));
    }

    Optional<String> promise(Language language, TicketPaper paper) {
        return paper.promise()
                .map(
                        range ->
                                messages.text(
                                        language,
                                        "wait",
                                        Map.of(
                                                "least", range.leastMinutes(),
                                                "most", range.mostMinutes())));
    }

    /// Date, weekday and time where the ticket was taken.
    String issued(Language language, TicketPaper paper) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMdEEEHmm", language.locale());
        format.setTimeZone(TimeZone.getTimeZone(paper.zone().getId()));
        return format.format(Date.from(paper.issuedAt()));
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
