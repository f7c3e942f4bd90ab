package org.wenlu.kiosk.guide.rating;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Happening.RatingReason;

/// The names of the five levels and of the reasons, in every language. Immutable.
public final class RatingWords {
    /// The best first, as the levels are shown.
    public static final List<Integer> LEVELS = List.of(5, 4, 3, 2, 1);

    private final Messages messages =
            Messages.load(RatingWords.class, EnumSet.allOf(Language.class));

    /// The question, what stands around it, and thanks.
    public enum Part {
        TITLE,
        REASONS,
        SEND,
        THANKS
    }

    public String of(Language language, Part part) {
        return messages.text(language, part.name().toLowerCase(Locale.ROOT));
    }

    /// @param level 1 very dissatisfied to 5 very satisfied
    public String level(Language language, int level) {
        return messages.text(language, "level." + level);
    }

    public String reason(Language language, RatingReason reason) {
        return messages.text(language, "reason." + code(reason));
    }

    /// Every reason's name by its code in the contract.
    public Map<String, String> reasons(Language language) {
        var all = new LinkedHashMap<String, String>();
        Stream.of(RatingReason.values()).forEach(it -> all.put(code(it), reason(language, it)));
        return all;
    }

    private static String code(RatingReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
