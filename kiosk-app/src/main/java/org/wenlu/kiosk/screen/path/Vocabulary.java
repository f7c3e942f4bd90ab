package org.wenlu.kiosk.screen.path;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The strings of all screens: each package has its own message files, read when one of its screens
/// is first drawn. For the screen's thread.
public final class Vocabulary {
    private final Set<Language> languages = EnumSet.of(Language.ZH_HANS);
    private final Map<String, Messages> sets = new HashMap<>();

    /// @param offered the languages that visitors can choose; Chinese stands beside them
    public Vocabulary(Collection<Language> offered) {
        languages.addAll(offered);
    }

    /// The strings beside `owner`.
    ///
    /// @throws IllegalStateException when a file is missing
    public Words words(Class<?> owner, Language language) {
        Messages messages =
                sets.computeIfAbsent(owner.getPackageName(), _ -> Messages.load(owner, languages));
        return new Words(messages, language);
    }
}
