package org.wenlu.kiosk.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which keys of a package's messages stand in its sources, as literals of Java or in its pages.
final class SaidKeys {
    /// Keys that are put together at run time: how they begin, by package below the kiosk's.
    private static final Map<String, List<String>> COMPOSED =
            Map.ofEntries(
                    Map.entry("screen", List.of("bar.")),
                    Map.entry("screen.around", List.of("around.")),
                    Map.entry("screen.code", List.of("code.")),
                    Map.entry("screen.consent", List.of("person.", "guardian.")),
                    Map.entry("screen.covenant", List.of("covenant.")),
                    Map.entry("screen.directory", List.of("kind.")),
                    Map.entry("screen.events", List.of("sign-up.")),
                    Map.entry("screen.help", List.of("help.")),
                    Map.entry("screen.home", List.of("home.")),
                    Map.entry("screen.part", List.of("part.")),
                    Map.entry("screen.search", List.of("search.")),
                    Map.entry("screen.services", List.of("services.", "priority.")),
                    Map.entry("screen.settings", List.of("settings.contrast.")),
                    Map.entry(
                            "screen.setup",
                            List.of(
                                    "setup.",
                                    "gateway.",
                                    "code.",
                                    "waiting.",
                                    "network.",
                                    "refused.")),
                    Map.entry("screen.speech", List.of("speech.")),
                    Map.entry("screen.suggestion", List.of("mistake.", "own.", "suggestion.")),
                    Map.entry("screen.trouble", List.of("trouble.")),
                    Map.entry("screen.ticket", List.of("refused.", "trouble.")),
                    Map.entry(
                            "guide.rating", List.of("level.", "reason", "send", "thanks", "title")),
                    Map.entry(
                            "floor",
                            List.of(
                                    "priority.",
                                    "page.problem.",
                                    "page.counter.state.",
                                    "page.counter.asks.",
                                    "page.counter.cancel.",
                                    "page.counter.conflict.",
                                    "page.counter.outcome.",
                                    "page.lead.reason.",
                                    "page.language.")));

    /// Pages of the floor that the gateway serves too.
    private static final Path SHARED_PAGES =
            Path.of("../gateway/look/src/main/resources/org/wenlu/look/web");

    private static final Pattern LITERAL = Pattern.compile("[\"'`]([a-z][A-Za-z0-9_.-]+)[\"'`]");

    private final String room;

    SaidKeys(Class<?> owner) {
        this.room = owner.getPackageName();
    }

    /// Those of `keys` that the package says.
    Set<String> in(Set<String> keys) {
        Set<String> literals = literals();
        String below = room.substring("org.wenlu.kiosk.".length());
        List<String> beginnings = COMPOSED.getOrDefault(below, List.of());
        return keys.stream()
                .filter(
                        key ->
                                literals.contains(key)
                                        || literals.contains(key.replaceFirst("^page\\.", ""))
                                        || beginnings.stream().anyMatch(key::startsWith))
                .collect(Collectors.toSet());
    }

    private Set<String> literals() {
        Stream<Path> own =
                Stream.of("src/main/java", "src/main/resources")
                        .map(root -> Path.of(root, room.replace('.', '/')));
        return Stream.concat(own, room.endsWith(".floor") ? Stream.of(SHARED_PAGES) : Stream.of())
                .flatMap(SaidKeys::files)
                .flatMap(SaidKeys::literals)
                .collect(Collectors.toSet());
    }

    private static Stream<String> literals(Path file) {
        try {
            return LITERAL.matcher(Files.readString(file)).results().map(it -> it.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|js|html)"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
