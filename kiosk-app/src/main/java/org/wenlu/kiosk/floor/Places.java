package org.wenlu.kiosk.floor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// How many streams may be open at once, in all and for each caller. Safe for use by several
/// threads.
final class Places {
    private final Semaphore all;
    private final int each;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    Places(int all, int each) {
        this.all = new Semaphore(all);
        this.each = each;
    }

    /// @return whether there was a place; whoever has one gives it back
    boolean take(String caller) {
        if (taken.merge(caller, 1, Integer::sum) <= each && all.tryAcquire()) {
            return true;
        }
        leave(caller);
        return false;
    }

    void giveBack(String caller) {
        leave(caller);
        all.release();
    }

    private void leave(String caller) {
        taken.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
    }
}
