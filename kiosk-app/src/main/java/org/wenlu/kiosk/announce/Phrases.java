package org.wenlu.kiosk.announce;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// What is said for a call: the number letter by letter and digit by digit. Pure.
final class Phrases {
    private static final Pattern OUTER_MARKS = Pattern.compile("^[\\s,،，、]+|[\\s,،，、]+$");

    private final Map<Language, Sounds> sounds = new EnumMap<>(Language.class);
    private final Announcing.One one;

    private record Sounds(
            String begin, String to, String end, List<String> digits, List<String> letters) {}

    Phrases(Announcing.One one) {
        this.one = one;
        EnumSet<Language> all = EnumSet.allOf(Language.class);
        Messages messages = Messages.load(Phrases.class, all);
        all.forEach(language -> sounds.put(language, sounds(messages, language)));
    }

    private static Sounds sounds(Messages messages, Language language) {
        String[] parts = messages.pattern(language, "call").split("\\{number}|\\{counter}", -1);
        return new Sounds(
                parts[0],
                parts[1],
                parts[2],
                List.of(messages.text(language, "digits").split(" ")),
                List.of(messages.text(language, "letters").split(" ")));
    }

    /// The pieces of a call in the order in which they are said. Only the number of the ticket may
    /// have a yāo: a counter's is a name and not a row of digits.
    List<Token> of(Call call, Language language) {
        Sounds said = requireNonNull(sounds.get(language));
        var tokens = new ArrayList<Token>();
        words(tokens, "begin", said.begin());
        spell(tokens, call.label(), said, language == Language.ZH_HANS);
        words(tokens, "to", said.to());
        spell(tokens, call.counter().toString(), said, false);
        words(tokens, "end", said.end());
        return tokens;
    }

    private static void words(List<Token> tokens, String name, String part) {
        String words = OUTER_MARKS.matcher(part).replaceAll("");
        if (!words.isEmpty()) {
            tokens.add(new Token(name, words));
        }
    }

    private void spell(List<Token> tokens, String text, Sounds said, boolean mayBeYao) {
        for (char sign : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (sign == '1' && mayBeYao && one == Announcing.One.YAO) {
                tokens.add(new Token("digit-1-yao", "幺"));
            } else if (sign >= '0' && sign <= '9') {
                tokens.add(new Token("digit-" + sign, said.digits().get(sign - '0')));
            } else if (sign >= 'A' && sign <= 'Z') {
                tokens.add(
                        new Token(
                                "letter-" + Character.toLowerCase(sign),
                                said.letters().get(sign - 'A')));
            }
        }
    }

    /// What a synthesiser is given: a short pause after each sign.
    static String text(List<Token> tokens, Language language) {
        String pause = pause(language);
        return tokens.stream().map(Token::words).collect(Collectors.joining(pause));
    }

    private static String pause(Language language) {
        return switch (language) {
            case ZH_HANS, ZH_HANT, KO -> " ";
            case JA -> "、";
            case AR -> "، ";
            case EN, FR, DE, RU, ES -> ", ";
        };
    }
}
