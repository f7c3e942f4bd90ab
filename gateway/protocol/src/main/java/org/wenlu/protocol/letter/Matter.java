package org.wenlu.protocol.letter;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.wenlu.protocol.Language;

/// What a letter is about. Texts are as they were typed, stripped, within their limits.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Matter.SignUp.class, name = "sign-up"),
    @JsonSubTypes.Type(value = Matter.Volunteer.class, name = "volunteer"),
    @JsonSubTypes.Type(value = Matter.Suggestion.class, name = "suggestion"),
    @JsonSubTypes.Type(value = Matter.CovenantComment.class, name = "covenant-comment"),
    @JsonSubTypes.Type(value = Matter.Mistake.class, name = "mistake"),
    @JsonSubTypes.Type(value = Matter.UnansweredSearch.class, name = "unanswered-search")
})
public sealed interface Matter {
    /// Characters of a suggestion, a comment or a report.
    int TEXT_CHARACTERS = 2_000;

    /// Characters of a search.
    int SEARCH_CHARACTERS = 120;

    int MOST_LANGUAGES = 20;

    /// Somebody takes part in an event.
    ///
    /// @param event identity of the event in the content
    /// @param people who come, 1 to 20
    record SignUp(String event, Person person, int people) implements Matter {
        public SignUp {
            event = Text.within("event", event, 1, Text.NAME_CHARACTERS);
            if (people < 1 || people > 20) {
                throw new IllegalArgumentException("people must be from 1 to 20");
            }
        }
    }

    /// Somebody offers to help.
    ///
    /// @param languages BCP 47 tags that the person speaks
    record Volunteer(Person person, List<String> languages) implements Matter {
        public Volunteer {
            languages = List.copyOf(languages);
            if (languages.size() > MOST_LANGUAGES) {
                throw new IllegalArgumentException("at most 20 languages are allowed");
            }
            languages.forEach(tag -> Text.within("language", tag, 2, 35));
        }
    }

    record Suggestion(String text) implements Matter {
        public Suggestion {
            text = Text.within("text", text, 1, TEXT_CHARACTERS);
        }
    }

    /// @param clause of the draft of the residents' covenant
    record CovenantComment(String clause, String text) implements Matter {
        public CovenantComment {
            clause = Text.within("clause", clause, 1, Text.NAME_CHARACTERS);
            text = Text.within("text", text, 1, TEXT_CHARACTERS);
        }
    }

    /// A sign or a translation is wrong.
    ///
    /// @param where the screen or the sign
    /// @param translation the language in which it is wrong
    record Mistake(String where, Language translation, String text) implements Matter {
        public Mistake {
            where = Text.within("where", where, 1, Text.NAME_CHARACTERS);
            text = Text.within("text", text, 1, TEXT_CHARACTERS);
        }
    }

    /// Words for which a search found nothing.
    ///
    /// @param visit tells visits apart and names none: no record of the journal carries it
    record UnansweredSearch(String visit, String text) implements Matter {
        public UnansweredSearch {
            visit = Text.within("visit", visit, 8, 64);
            text = Text.within("text", text, 1, SEARCH_CHARACTERS);
        }
    }
}
