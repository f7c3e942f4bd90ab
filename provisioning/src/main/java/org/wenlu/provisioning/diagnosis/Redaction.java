package org.wenlu.provisioning.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a log what could be of a person, in case a program said it though none should:
/// addresses of mail, long numbers (telephone, identity card, passport), secrets and claim codes.
final class Redaction {
    private static final String TAKEN_OUT = "[…]";
    private static final List<Pattern> PERSONAL =
            List.of(
                    Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+"),
                    Pattern.compile("(?<![\\w-])[A-Z]{1,2}\\d{6,10}(?![\\w-])"),
                    Pattern.compile(
                            "(?<![\\w.:-])(?!\\d{4}-\\d\\d-\\d\\d)\\+?\\d(?:[ -]?\\d){6,17}[Xx]?(?![\\w:-])"),
                    Pattern.compile("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"),
                    Pattern.compile(
                            "(?i)(?:password|pin|pinHash|token|secret|code)\"?\\s*[=:]\\s*\\S+"));

    private Redaction() {}

    static String of(String line) {
        String left = line;
        for (Pattern pattern : PERSONAL) {
            left = pattern.matcher(left).replaceAll(TAKEN_OUT);
        }
        return left;
    }
}
