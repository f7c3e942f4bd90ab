package org.wenlu.protocol.identity;

import java.util.regex.Pattern;

final class Syntax {
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?");
    static final Pattern PLACE = Pattern.compile(NAME.pattern() + "/" + NAME.pattern());

    private Syntax() {}

    static void require(String what, Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s '%s' is not valid: it must match %s"
                            .formatted(what, shortened(value), pattern));
        }
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
