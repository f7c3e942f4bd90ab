package org.wenlu.simulator.manual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Settings in YAML, each under a comment that says what it means and, in brackets at its end, its
/// unit and range. Groups are one level deep.
final class DocumentedYaml {
    private static final String MUST = "; must be set";
    private static final Pattern COMMENT = Pattern.compile("\\s*# (.*?) \\[(.*)]");
    private static final Pattern SETTING = Pattern.compile("( *)([A-Za-z]+):(?: (.*))?");

    /// @param key with dots between group and name
    /// @param range unit and range
    /// @param value in YAML: the default, or an example when it must be set
    record Setting(String key, String meaning, String range, String value, boolean must) {}

    private final List<Setting> settings = new ArrayList<>();
    private String group = "";
    private String meaning = "";
    private String range = "";

    private DocumentedYaml() {}

    /// @throws IllegalArgumentException when a line is not of that form; says which
    static List<Setting> read(Class<?> beside, String resource) {
        var yaml = new DocumentedYaml();
        lines(beside, resource).forEach(line -> yaml.line(resource, line));
        return List.copyOf(yaml.settings);
    }

    private static List<String> lines(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }

    private void line(String resource, String line) {
        Matcher comment = COMMENT.matcher(line);
        Matcher setting = SETTING.matcher(line);
        if (comment.matches()) {
            meaning = comment.group(1);
            range = comment.group(2);
        } else if (setting.matches()) {
            setting(resource, setting);
        } else {
            throw new IllegalArgumentException(
                    "%s: '%s' is no setting and no '# meaning [range]'".formatted(resource, line));
        }
    }

    private void setting(String resource, Matcher line) {
        if (line.group(1).isEmpty()) {
            group = "";
        }
        if (line.group(3) == null) {
            group = line.group(2) + ".";
            return;
        }
        String key = group + line.group(2);
        if (meaning.isEmpty()) {
            throw new IllegalArgumentException("%s: %s has no comment".formatted(resource, key));
        }
        boolean must = range.endsWith(MUST);
        String shown = must ? range.substring(0, range.length() - MUST.length()) : range;
        settings.add(new Setting(key, meaning, shown, line.group(3), must));
        meaning = "";
    }
}
