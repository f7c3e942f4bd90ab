package org.wenlu.gateway.console;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// HTML as values. Text and attribute values are escaped when they are written; only what was
/// written before goes through as it is.
public sealed interface Html {
    Set<String> VOID = Set.of("meta", "link", "input", "br");

    record Text(String text) implements Html {}

    record Attribute(String name, String value) implements Html {}

    record Element(String name, List<Html> parts) implements Html {
        public Element {
            parts = List.copyOf(parts);
        }
    }

    /// What this interface wrote before.
    record Written(String html) implements Html {}

    record Several(List<Html> parts) implements Html {
        public Several {
            parts = List.copyOf(parts);
        }
    }

    static Html el(String name, Html... parts) {
        return new Element(name, List.of(parts));
    }

    static Html text(String text) {
        return new Text(text);
    }

    static Html attr(String name, String value) {
        return new Attribute(name, value);
    }

    static Html cls(String value) {
        return attr("class", value);
    }

    static Html all(Collection<? extends Html> parts) {
        return new Several(List.copyOf(parts));
    }

    static Html all(Stream<? extends Html> parts) {
        return new Several(parts.<Html>map(part -> part).toList());
    }

    static Html all(Html... parts) {
        return new Several(List.of(parts));
    }

    static Html nothing() {
        return new Several(List.of());
    }

    static Html when(boolean wanted, Html part) {
        return wanted ? part : nothing();
    }

    static Html link(String address, String id, Html... parts) {
        return el("a", attr("href", address), attr("id", id), all(parts));
    }

    default String write() {
        var out = new StringBuilder();
        content(this, out);
        return out.toString();
    }

    private static void content(Html part, StringBuilder out) {
        switch (part) {
            case Text it -> escape(it.text(), out);
            case Several it -> it.parts().forEach(child -> content(child, out));
            case Element it -> element(it, out);
            case Written it -> out.append(it.html());
            case Attribute _ -> {}
        }
    }

    private static void element(Element element, StringBuilder out) {
        out.append('<').append(element.name());
        attributes(element.parts(), out);
        out.append('>');
        element.parts().forEach(part -> content(part, out));
        if (!VOID.contains(element.name())) {
            out.append("</").append(element.name()).append('>');
        }
    }

    private static void attributes(List<Html> parts, StringBuilder out) {
        for (Html part : parts) {
            switch (part) {
                case Attribute it -> {
                    out.append(' ').append(it.name()).append("=\"");
                    escape(it.value(), out);
                    out.append('"');
                }
                case Several it -> attributes(it.parts(), out);
                case Text _, Element _, Written _ -> {}
            }
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
