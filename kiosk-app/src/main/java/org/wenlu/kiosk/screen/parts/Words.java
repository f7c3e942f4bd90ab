package org.wenlu.kiosk.screen.parts;

import java.util.Map;
import java.util.Optional;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The screens' strings in the visitor's language, and beside it in Chinese for the clerk.
public record Words(Messages messages, Language language) {
    private static final Language BESIDE = Language.ZH_HANS;

    public String of(String key) {
        return messages.text(language, key);
    }

    public String of(String key, Map<String, ?> arguments) {
        return messages.text(language, key, arguments);
    }

    /// The Chinese line; none for a reader of Chinese.
    public Optional<String> beside(String key) {
        return language.chinese() ? Optional.empty() : Optional.of(messages.text(BESIDE, key));
    }

    public Optional<String> beside(String key, Map<String, ?> arguments) {
        return language.chinese()
                ? Optional.empty()
                : Optional.of(messages.text(BESIDE, key, arguments));
    }

    public String of(Map<Language, String> names) {
        String name = names.get(language);
        return name == null ? names.getOrDefault(Language.EN, "") : name;
    }

    public Optional<String> beside(Map<Language, String> names) {
        return language.chinese() ? Optional.empty() : Optional.ofNullable(names.get(BESIDE));
    }
}
