package org.wenlu.kiosk.screen.readiness;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Map;
import org.wenlu.kiosk.guide.readiness.Check.Need;
import org.wenlu.protocol.Language;

/// Something to bring in one line: "Visa, residence permit or …", as the language puts it.
final class NeedText {
    private NeedText() {}

    static String of(Language language, Need need) {
        List<String> papers =
                need.oneOf().stream().map(paper -> name(language, paper.names())).toList();
        return ListFormatter.getInstance(
                        language.locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(papers);
    }

    static String name(Language language, Map<Language, String> names) {
        String name = names.get(language);
        return name == null ? names.getOrDefault(Language.EN, "") : name;
    }
}
