package org.wenlu.protocol.letter;

/// Checks what was typed. No message quotes it.
final class Text {
    static final int NAME_CHARACTERS = 80;
    static final int CONTACT_CHARACTERS = 120;

    private Text() {}

    /// The text without blanks around it.
    ///
    /// @throws IllegalArgumentException when it is shorter or longer, or has control characters
    ///   other than line feeds and tabulators
    static String within(String what, String text, int least, int most) {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < least || length > most) {
            throw new IllegalArgumentException(
                    "%s has %d characters; it must have %d to %d"
                            .formatted(what, length, least, most));
        }
        if (stripped.chars().anyMatch(Text::refused)) {
            throw new IllegalArgumentException(what + " has control characters");
        }
        return stripped;
    }

    private static boolean refused(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }
}
