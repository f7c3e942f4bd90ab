package org.wenlu.kiosk.screen.suggestion;

import java.util.List;

/// What a remark is about, with what can be chosen for it. Its words are `suggestion.<id>…`.
enum Remark {
    SUGGESTION(
            "suggestion", List.of("seats", "access", "clean", "noise", "waiting", "hours", "way")),
    MISTAKE("mistake", List.of("translation", "sign", "outdated", "missing", "unclear"));

    private final String id;
    private final List<String> choices;

    Remark(String id, List<String> choices) {
        this.id = id;
        this.choices = choices;
    }

    String id() {
        return id;
    }

    List<String> choices() {
        return choices;
    }

    String key(String part) {
        return id + "." + part;
    }
}
