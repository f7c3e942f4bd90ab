package org.wenlu.kiosk.screen.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.wenlu.kiosk.guide.Findable;
import org.wenlu.kiosk.guide.search.SearchIndex;
import org.wenlu.kiosk.typing.Method;
import org.wenlu.protocol.Language;

/// The index of everything that can be found, and the words of pinyin, made while the first screen
/// comes up: that takes seconds on a busy machine. Safe for use by several threads.
public final class IndexInMaking {
    private final CompletableFuture<SearchIndex> index;

    private IndexInMaking(CompletableFuture<SearchIndex> index) {
        this.index = index;
    }

    /// Returns at once.
    ///
    /// @param background where it is made, beside the screen's thread
    public static IndexInMaking begin(List<Findable> things, Executor background) {
        var index = CompletableFuture.supplyAsync(() -> SearchIndex.of(things), background);
        index.thenRunAsync(() -> Method.of(Language.ZH_HANS).suggest("a"), background);
        return new IndexInMaking(index);
    }

    /// Makes it on a thread of its own that gives way to others.
    public static IndexInMaking begin(List<Findable> things) {
        var thread =
                Thread.ofPlatform().daemon().name("search-index").priority(Thread.MIN_PRIORITY);
        return begin(things, thread::start);
    }

    /// Waits until it is made, which only happens soon after the program's start.
    ///
    /// @throws java.util.concurrent.CompletionException when it could not be made
    public SearchIndex ready() {
        return index.join();
    }
}
