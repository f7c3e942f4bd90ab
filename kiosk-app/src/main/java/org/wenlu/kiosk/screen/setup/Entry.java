package org.wenlu.kiosk.screen.setup;

import java.util.Locale;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.typing.Typed;

/// Something that the technician types or scans.
///
/// @param what `gateway` or `code`
record Entry(String what, Typed typed, Runnable done) {
    private static final String SCHEME = "https://";

    Screen screen() {
        return new EntryScreen(this);
    }

    /// As an address: by TLS unless something else was written.
    String address() {
        String text = typed.text().strip().toLowerCase(Locale.ROOT);
        return text.contains("://") ? text : SCHEME + text;
    }

    String code() {
        return typed.text().strip();
    }

    void clear() {
        typed.clear();
    }
}
