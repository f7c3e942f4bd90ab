package org.wenlu.kiosk.screen;

import java.util.Map;
import java.util.Optional;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The screens' strings in the visitor's language, and beside it in Chinese for the clerk.
record Words(Messages messages, Language language) {
    private static final Language BESIDE = Language.ZH_HANS;

    String of(String key) {
        return messages.text(language, key);
    }

    String of(String key, Map<String, ?> arguments) {
        return messages.text(language, key, arguments);
    }

    /// The Chinese line; none for a reader of Chinese.
    Optional<String> beside(String key) {
        return language.chinese() ? Optional.empty() : Optional.of(messages.text(BESIDE, key));
    }

    Optional<String> beside(String key, Map<String, ?> arguments) {
        return language.chinese()
                ? Optional.empty()
                : Optional.of(messages.text(BESIDE, key, arguments));
    }

    String of(Map<Language, String> names) {
        String name = names.get(language);
        return name == null ? names.getOrDefault(Language.EN, "") : name;
    }

    Optional<String> beside(Map<Language, String> names) {
        return language.chinese() ? Optional.empty() : Optional.ofNullable(names.get(BESIDE));
    }
}
