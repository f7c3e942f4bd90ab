package org.wenlu.gateway.fleet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.wenlu.protocol.Language;

/// A name in several languages; English and Simplified Chinese are always there.
public record Names(@JsonValue Map<Language, String> byLanguage) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Names {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(Language.EN) || !byLanguage.containsKey(Language.ZH_HANS)) {
            throw new IllegalArgumentException("names must be given at least in zh-Hans and en");
        }
    }

    /// The name in this language; else in Simplified Chinese for Chinese readers and in English for
    /// everybody else.
    public String in(Language language) {
        Language fallback = language.chinese() ? Language.ZH_HANS : Language.EN;
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(fallback, ""));
    }
}
