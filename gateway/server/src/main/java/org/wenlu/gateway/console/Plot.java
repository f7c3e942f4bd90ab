package org.wenlu.gateway.console;

import static org.wenlu.gateway.console.Html.all;
import static org.wenlu.gateway.console.Html.attr;
import static org.wenlu.gateway.console.Html.cls;
import static org.wenlu.gateway.console.Html.el;
import static org.wenlu.gateway.console.Html.text;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Two days by the hour as a picture: today as a line, last week dashed, labelled where they end.
final class Plot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 240;
    private static final int LEFT = 36;
    private static final int RIGHT = 96;
    private static final int TOP = 20;
    private static final int BOTTOM = 30;

    private final int from;
    private final int to;
    private final long top;
    private final long step;

    private Plot(int from, int to, long highest) {
        this.from = from;
        this.to = to;
        this.step = step(highest);
        this.top = Math.max(step, (highest + step - 1) / step * step);
    }

    /// @param hours what is drawn of today: hours 0 to `hours`, the running one included
    /// @param title what a reader who cannot see the picture is told
    static Html of(
            long[] today,
            long[] before,
            int hours,
            String todayLabel,
            String beforeLabel,
            String title) {
        long highest =
                LongStream.concat(LongStream.of(today), LongStream.of(before)).max().orElse(0);
        int first = Math.min(firstUsed(today, before), 8);
        var plot = new Plot(first, Math.max(20, lastUsed(today, before, hours)), highest);
        int end = Math.max(first, hours);
        return el(
                "svg",
                attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT),
                attr("role", "img"),
                attr("aria-label", title),
                cls("plot"),
                plot.grid(),
                plot.line(before, plot.to, "before"),
                plot.line(today, Math.max(first, end - 1), "today"),
                plot.running(today, end),
                plot.dot(end, today[end]),
                plot.label(
                        plot.to, before[plot.to], "before", beforeLabel, end == plot.to ? 16 : 4),
                plot.label(end, today[end], "today", todayLabel, end == plot.to ? -6 : -8));
    }

    private static int firstUsed(long[] today, long[] before) {
        return IntStream.range(0, 24).filter(i -> today[i] + before[i] > 0).findFirst().orElse(8);
    }

    private static int lastUsed(long[] today, long[] before, int hour) {
        return IntStream.range(0, 24)
                .filter(i -> today[i] + before[i] > 0 || i == hour)
                .max()
                .orElse(20);
    }

    private static long step(long highest) {
        long step = 1;
        for (int i = 0; highest > step * 5; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private Html grid() {
        var lines =
                LongStream.iterate(0, value -> value <= top, value -> value + step)
                        .mapToObj(this::row);
        var hours = IntStream.rangeClosed(from, to).filter(i -> i % 2 == 0).mapToObj(this::hour);
        return all(all(lines), all(hours));
    }

    private Html row(long value) {
        String y = n(y(value));
        return all(
                el(
                        "line",
                        attr("x1", n(LEFT)),
                        attr("x2", n(WIDTH - RIGHT)),
                        attr("y1", y),
                        attr("y2", y)),
                el(
                        "text",
                        attr("x", n(LEFT - 8)),
                        attr("y", n(y(value) + 4)),
                        attr("text-anchor", "end"),
                        text(Long.toString(value))));
    }

    private Html hour(int hour) {
        return el(
                "text",
                attr("x", n(x(hour))),
                attr("y", n(HEIGHT - 6)),
                attr("text-anchor", "middle"),
                text(Integer.toString(hour)));
    }

    private Html line(long[] values, int end, String name) {
        String points =
                IntStream.rangeClosed(from, end)
                        .mapToObj(i -> n(x(i)) + "," + n(y(values[i])))
                        .collect(Collectors.joining(" "));
        return el("polyline", cls(name), attr("points", points));
    }

    /// The hour that is not over yet.
    private Html running(long[] values, int end) {
        int before = Math.max(from, end - 1);
        String points =
                "%s,%s %s,%s"
                        .formatted(
                                n(x(before)), n(y(values[before])), n(x(end)), n(y(values[end])));
        return el("polyline", cls("today running"), attr("points", points));
    }

    private Html dot(int hour, long value) {
        return el(
                "circle",
                cls("today"),
                attr("cx", n(x(hour))),
                attr("cy", n(y(value))),
                attr("r", "5"));
    }

    private Html label(int hour, long value, String name, String label, int lift) {
        return el(
                "text",
                cls(name),
                attr("x", n(x(hour) + 10)),
                attr("y", n(y(value) + lift)),
                text(label));
    }

    private double x(int hour) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (hour - from) / (double) (to - from);
    }

    private double y(long value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / (double) top;
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
