package org.wenlu.kiosk.peers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Writing;
import org.wenlu.protocol.Json;

/// The highest term that this kiosk ever heard of. It is kept in the journal's store before it
/// counts, and never goes back. Safe for use by several threads.
public final class Terms {
    private static final Logger LOG = LoggerFactory.getLogger(Terms.class);
    private static final String NOTE = "standing";

    private final Journal journal;
    private final List<Consumer<Standing>> listeners = new CopyOnWriteArrayList<>();
    private volatile Standing current;

    private Terms(Journal journal, Standing current) {
        this.journal = journal;
        this.current = current;
    }

    /// @param first who is host where nothing was heard yet, from the signed settings
    public static Terms of(Journal journal, Standing first) {
        Standing known = journal.write(writing -> known(writing, first));
        return new Terms(journal, known);
    }

    static Standing known(Writing writing, Standing first) {
        return writing.noted(NOTE)
                .map(it -> Json.mapper().readValue(it, Standing.class))
                .filter(it -> it.compareTo(first) > 0)
                .orElse(first);
    }

    static void keep(Writing writing, Standing standing) {
        writing.note(NOTE, Json.mapper().writeValueAsString(standing));
    }

    public Standing current() {
        return current;
    }

    /// Takes note of what another kiosk says.
    ///
    /// @return false when it is behind what is known here, and must not be obeyed
    public boolean hear(Standing said) {
        if (said.compareTo(current) < 0) {
            return false;
        }
        if (said.compareTo(current) > 0) {
            take(said);
        }
        return true;
    }

    private void take(Standing said) {
        synchronized (this) {
            if (said.compareTo(current) <= 0) {
                return;
            }
            journal.write(
                    writing -> {
                        keep(writing, said);
                        return said;
                    });
            current = said;
        }
        LOG.info("{} is host now, term {}", said.host(), said.term());
        listeners.forEach(listener -> listener.accept(said));
    }

    /// Calls `listener` after somebody else became host, on the thread that heard it.
    public void onChange(Consumer<Standing> listener) {
        listeners.add(listener);
    }
}
