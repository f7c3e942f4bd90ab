package org.wenlu.kiosk.floor;

import java.util.Map;
import org.wenlu.kiosk.desk.Desk;

/// What anybody in the hall may read: the board and the words of the pages.
final class PublicRoutes {
    private final Words words;
    private final Desk desk;
    private final BoardViews board;
    private final Streams streams;

    PublicRoutes(Words words, Desk desk, BoardViews board, Streams streams) {
        this.words = words;
        this.desk = desk;
        this.board = board;
        this.streams = streams;
    }

    void add(Routes routes) {
        var shown = new Once(board::of);
        routes.get(
                "/api/floor/board", Caller.PUBLIC, ctx -> Body.write(ctx, board.of(desk.hall())));
        routes.live(
                "/api/floor/board/events",
                Caller.PUBLIC,
                client -> streams.toAnybody(client, shown));
        routes.get("/api/floor/words", Caller.PUBLIC, ctx -> Body.write(ctx, words()));
    }

    /// The words of all pages by language.
    Map<String, WordsView> words() {
        return words.inAll(
                language ->
                        new WordsView(
                                language.ownName(), language.rightToLeft(), words.of(language)));
    }

    record WordsView(String name, boolean rightToLeft, Map<String, String> words) {}
}
