package org.wenlu.firmware.os;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file with blanks such as `@{board}`.
final class Template {
    private static final Pattern BLANK = Pattern.compile("@\\{(\\w+)}");

    private Template() {}

    /// @throws IllegalStateException when a blank has no value: the program is wrong
    static String fill(String path, Map<String, String> values) {
        return BLANK.matcher(read(path)).replaceAll(it -> value(path, it.group(1), values));
    }

    private static String value(String path, String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("%s: nothing is known of '%s'".formatted(path, name));
        }
        return Matcher.quoteReplacement(value);
    }

    private static String read(String path) {
        try (InputStream in = Template.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("template " + path + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + path, e);
        }
    }
}
