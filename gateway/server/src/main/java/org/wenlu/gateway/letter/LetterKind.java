package org.wenlu.gateway.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.wenlu.protocol.letter.Matter;

/// What letters are about, by their word in the contract.
public enum LetterKind {
    SIGN_UP,
    VOLUNTEER,
    SUGGESTION,
    COVENANT_COMMENT,
    MISTAKE,
    UNANSWERED_SEARCH;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static LetterKind of(Matter matter) {
        return switch (matter) {
            case Matter.SignUp _ -> SIGN_UP;
            case Matter.Volunteer _ -> VOLUNTEER;
            case Matter.Suggestion _ -> SUGGESTION;
            case Matter.CovenantComment _ -> COVENANT_COMMENT;
            case Matter.Mistake _ -> MISTAKE;
            case Matter.UnansweredSearch _ -> UNANSWERED_SEARCH;
        };
    }
}
