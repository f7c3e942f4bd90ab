package org.wenlu.gateway.console.mine;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The words of the page, in each of a visitor's languages.
record MineWords(Language language) {
    static final Set<Language> LANGUAGES = Set.copyOf(EnumSet.allOf(Language.class));
    static final Messages MESSAGES = Messages.load(MineWords.class, LANGUAGES);

    String of(String key) {
        return MESSAGES.text(language, key);
    }

    String of(String key, Map<String, ?> arguments) {
        return MESSAGES.text(language, key, arguments);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(language.locale())
                .format(day);
    }
}
