package org.wenlu.look;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wenlu.protocol.Language;

/// The forms of the plural that a message has, held against those that its language has by CLDR.
final class Plurals {
    private static final int MOST_COUNTED = 1000;
    private static final String OTHER = "other";

    private Plurals() {}

    /// The forms that counts up to a thousand take in this language and that the pattern lacks. A
    /// text that is the same for every count needs no forms.
    static Set<String> missing(String pattern, Language language) {
        var parts = new MessagePattern(pattern);
        var missing = new TreeSet<String>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (counts(parts.getPart(i))) {
                List<String> forms = forms(parts, i);
                if (!forms.equals(List.of(OTHER))) {
                    missing.addAll(needed(language));
                    forms.forEach(missing::remove);
                }
            }
        }
        return missing;
    }

    private static boolean counts(MessagePattern.Part part) {
        return part.getType() == MessagePattern.Part.Type.ARG_START
                && part.getArgType() == MessagePattern.ArgType.PLURAL;
    }

    private static List<String> forms(MessagePattern parts, int start) {
        var forms = new ArrayList<String>();
        for (int i = start + 1; i < parts.getLimitPartIndex(start); i++) {
            MessagePattern.Part part = parts.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = parts.getLimitPartIndex(i);
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.add(parts.getSubstring(part));
            }
        }
        forms.removeIf(form -> form.startsWith("="));
        return forms;
    }

    private static Set<String> needed(Language language) {
        PluralRules rules = PluralRules.forLocale(language.locale());
        return IntStream.range(0, MOST_COUNTED).mapToObj(rules::select).collect(Collectors.toSet());
    }
}
