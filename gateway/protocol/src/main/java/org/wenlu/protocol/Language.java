package org.wenlu.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The languages a visitor can choose, each with its BCP 47 tag and its own name.
public enum Language {
    ZH_HANS("zh-Hans", "简体中文"),
    ZH_HANT("zh-Hant", "繁體中文"),
    EN("en", "English"),
    FR("fr", "Français"),
    DE("de", "Deutsch"),
    JA("ja", "日本語"),
    KO("ko", "한국어"),
    RU("ru", "Русский"),
    ES("es", "Español"),
    AR("ar", "العربية");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    @JsonCreator
    public static Language of(String tag) {
        return find(tag)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'%s' is not a language of the contract".formatted(tag)));
    }

    public static Optional<Language> find(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    @JsonValue
    public String tag() {
        return tag;
    }

    /// The language's name in itself and in its own script.
    public String ownName() {
        return ownName;
    }

    /// The locale for numbers, dates and plurals; Traditional Chinese is Hong Kong's. Arabic has
    /// the digits that stand on tickets, counters and the board: 0 to 9.
    public Locale locale() {
        return switch (this) {
            case ZH_HANS -> Locale.forLanguageTag("zh-Hans-CN");
            case ZH_HANT -> Locale.forLanguageTag("zh-Hant-HK");
            case EN -> Locale.UK;
            case AR -> Locale.forLanguageTag("ar-u-nu-latn");
            default -> Locale.forLanguageTag(tag);
        };
    }

    public boolean chinese() {
        return this == ZH_HANS || this == ZH_HANT;
    }

    public boolean rightToLeft() {
        return this == AR;
    }
}
