package org.wenlu.protocol.letter;

import java.util.Optional;

/// Who a letter is from, and what that person agreed to.
///
/// @param contact telephone number or address for an answer; may be empty
/// @param consent identity of the text that the person agreed to, apart from everything else
/// @param guardian who agreed for a child under fourteen
public record Person(
        String name,
        String contact,
        String consent,
        boolean underFourteen,
        Optional<Guardian> guardian) {
    /// @param contact telephone number or address; may be empty
    public record Guardian(String name, String contact) {
        public Guardian {
            name = Text.within("guardian's name", name, 1, Text.NAME_CHARACTERS);
            contact = Text.within("guardian's contact", contact, 0, Text.CONTACT_CHARACTERS);
        }
    }

    public Person {
        name = Text.within("name", name, 1, Text.NAME_CHARACTERS);
        contact = Text.within("contact", contact, 0, Text.CONTACT_CHARACTERS);
        consent = Text.within("consent", consent, 1, Text.NAME_CHARACTERS);
        if (underFourteen && guardian.isEmpty()) {
            throw new IllegalArgumentException("a guardian must agree for a child under fourteen");
        }
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
