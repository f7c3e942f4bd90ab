package org.wenlu.kiosk.screen.home;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.Screen;

/// The screen after the language: what this kiosk offers, the most wanted first, and a quiet line
/// of what is wanted seldom. Where few entries leave room, guides of this place's services follow.
///
/// @param tiles at most six, the first one in the accent
/// @param quiet as small keys below
/// @param guide opens a guide
public record HomeScreen(List<Entry> tiles, List<Entry> quiet, Consumer<Guide> guide, Mine mine)
        implements Screen {
    static final int MOST_TILES = 6;

    /// The way back to numbers.
    ///
    /// @param numbers of the tickets that this visitor took, the last one first
    public record Mine(Supplier<List<String>> numbers, Consumer<String> show) {}

    public HomeScreen {
        tiles = List.copyOf(tiles);
        quiet = List.copyOf(quiet);
        if (tiles.isEmpty() || tiles.size() > MOST_TILES) {
            throw new IllegalArgumentException(
                    "home has %d tiles; there are one to six".formatted(tiles.size()));
        }
    }

    @Override
    public String name() {
        return "home";
    }

    /// Which numbers there are to show.
    @Override
    public List<String> look() {
        return mine.numbers().get();
    }

    @Override
    public Page draw(Drawing drawing) {
        return new HomeView(drawing, this).page();
    }
}
