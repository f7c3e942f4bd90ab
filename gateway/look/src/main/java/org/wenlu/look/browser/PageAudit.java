package org.wenlu.look.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What can be found wrong with the page that a browser shows now. Each answer is empty when
/// nothing is.
public record PageAudit(Chromium browser) {
    /// The least contrast of text.
    public static final double CONTRAST = 10;

    private static final String RULES =
            "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    /// Runs the rules of axe-core.
    ///
    /// @param axe the program itself
    public List<String> breaches(String axe) {
        browser.run("window.axe === undefined && (() => { %s })(); true".formatted(axe));
        return strings(
                browser.run(
                        """
                        axe.run(document, {runOnly: %s}).then(({violations}) =>
                          violations.flatMap((rule) => rule.nodes.map((node) =>
                            `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`)))
                        """
                                .formatted(RULES)));
    }

    /// Visible texts with too little contrast.
    public List<String> faint() {
        return strings(browser.run("%s(%s)".formatted(script("contrast.js"), CONTRAST)));
    }

    /// Addresses asked for that are not on the page's own server.
    public List<String> foreign(URI own) {
        return browser.traffic().asked().stream().filter(it -> !it.startsWith(own + "/")).toList();
    }

    /// Whether something sticks out at the side, so that the page scrolls sideways.
    public boolean sticksOut() {
        return browser.run(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth")
                .asBoolean(true);
    }

    private static List<String> strings(JsonNode list) {
        if (!list.isArray()) {
            throw new IllegalStateException("the page's audit did not run");
        }
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).asString(""))
                .toList();
    }

    private static String script(String name) {
        try (InputStream in = PageAudit.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
