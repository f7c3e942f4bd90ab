package org.wenlu.gateway.letter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.letter.Person;

/// What stands in a letter, field by field, as its reader sees it.
public final class LetterFields {
    private LetterFields() {}

    /// Words of the fields, with what stands there; in the order of reading.
    public static Map<String, String> of(Matter matter) {
        var fields = new LinkedHashMap<String, String>();
        switch (matter) {
            case Matter.SignUp it -> {
                fields.put("event", it.event());
                fields.put("people", Integer.toString(it.people()));
                person(it.person(), fields);
            }
            case Matter.Volunteer it -> {
                person(it.person(), fields);
                fields.put(
                        "languages",
                        String.join(
                                ", ", it.languages().stream().map(LetterFields::spoken).toList()));
            }
            case Matter.Suggestion it -> fields.put("text", it.text());
            case Matter.CovenantComment it -> {
                fields.put("clause", it.clause());
                fields.put("text", it.text());
            }
            case Matter.Mistake it -> {
                fields.put("where", it.where());
                fields.put("translation", it.translation().ownName());
                fields.put("text", it.text());
            }
            case Matter.UnansweredSearch it -> fields.put("text", it.text());
        }
        return fields;
    }

    /// Whom the letter names, with what they agreed to.
    public static Optional<Person> person(Matter matter) {
        return switch (matter) {
            case Matter.SignUp it -> Optional.of(it.person());
            case Matter.Volunteer it -> Optional.of(it.person());
            case Matter.Suggestion _,
                    Matter.CovenantComment _,
                    Matter.Mistake _,
                    Matter.UnansweredSearch _ ->
                    Optional.empty();
        };
    }

    /// As the language calls itself.
    private static String spoken(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return Language.find(tag)
                .map(Language::ownName)
                .orElseGet(() -> locale.getDisplayName(locale));
    }

    private static void person(Person person, Map<String, String> fields) {
        fields.put("name", person.name());
        if (!person.contact().isEmpty()) {
            fields.put("contact", person.contact());
        }
        person.guardian()
                .ifPresent(it -> fields.put("guardian", (it.name() + " " + it.contact()).strip()));
    }
}
