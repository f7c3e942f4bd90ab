package org.wenlu.gateway.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.access.Scope;
import org.wenlu.gateway.access.Where;
import org.wenlu.gateway.figures.DayFigures;
import org.wenlu.gateway.figures.Figure;
import org.wenlu.gateway.figures.FigureReader;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.presence.PlacePresence;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.protocol.Json;

/// The routes of the API.
public final class Api {
    private final FigureReader figures;
    private final Supplier<Fleet> fleet;
    private final Presence presence;
    private final Clock clock;
    private final ZoneId zone;
    private final Guard guard;

    public Api(
            FigureReader figures,
            Supplier<Fleet> fleet,
            Presence presence,
            Clock clock,
            ZoneId zone,
            Guard guard) {
        this.figures = figures;
        this.fleet = fleet;
        this.presence = presence;
        this.clock = clock;
        this.zone = zone;
        this.guard = guard;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/healthz", new Rule.Everybody(), ctx -> json(ctx, Map.of("status", "up"))),
                Route.get("/api/v1/now", new Rule.OwnScope(Role.OPERATOR), this::now),
                Route.get(
                        "/api/v1/service-points/{point}/figures",
                        new Rule.Within(Role.OPERATOR, this::point),
                        this::figures));
    }

    private void now(Context ctx) {
        Scope scope = guard.user(ctx).orElseThrow().scope();
        DayFigures today = figures.day(today());
        var points =
                presence.all().stream()
                        .filter(it -> where(pointOf(it)).filter(scope::covers).isPresent())
                        .collect(Collectors.groupingBy(Api::pointOf));
        json(
                ctx,
                new Answers.Now(
                        clock.instant(),
                        today(),
                        points.keySet().stream()
                                .sorted()
                                .map(it -> now(it, points.getOrDefault(it, List.of()), today))
                                .toList()));
    }

    private static Answers.PointNow now(
            String point, List<PlacePresence> places, DayFigures today) {
        return new Answers.PointNow(
                point,
                places.stream().map(Api::kiosk).toList(),
                Answers.Sums.of(today.at(point::equals)));
    }

    private static Answers.Kiosk kiosk(PlacePresence it) {
        return new Answers.Kiosk(
                it.place().value(),
                it.device().map(Object::toString),
                it.state().name().toLowerCase(Locale.ROOT),
                it.since());
    }

    private void figures(Context ctx) {
        String point = ctx.pathParam("point");
        String day = day(ctx);
        DayFigures its = figures.day(day).at(point::equals);
        json(
                ctx,
                new Answers.PointFigures(
                        point,
                        day,
                        Answers.Sums.of(its),
                        its.byDetail(Figure.VISITS),
                        its.byDetail(Figure.OUTCOMES),
                        its.byDetail(Figure.SETTINGS),
                        its.byHour(Figure.VISITS),
                        Stream.concat(
                                        its.byService(Figure.TICKETS).keySet().stream(),
                                        its.byService(Figure.REFUSED).keySet().stream())
                                .distinct()
                                .collect(
                                        Collectors.toMap(
                                                it -> it, it -> Answers.Sums.of(its.of(it))))));
    }

    private String day(Context ctx) {
        String day = Optional.ofNullable(ctx.queryParam("day")).orElseGet(this::today);
        try {
            return LocalDate.parse(day).toString();
        } catch (DateTimeParseException e) {
            throw new BadRequestResponse("day must be a date such as 2026-11-22");
        }
    }

    private String today() {
        return LocalDate.now(clock.withZone(zone)).toString();
    }

    private Optional<Where> point(Context ctx) {
        return where(ctx.pathParam("point"));
    }

    private Optional<Where> where(String point) {
        for (Fleet.District district : fleet.get().districts()) {
            for (Fleet.Block block : district.blocks()) {
                for (Fleet.ServicePoint it : block.servicePoints()) {
                    if (it.id().value().equals(point)) {
                        return Optional.of(Where.servicePoint(district.id(), block.id(), point));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String pointOf(PlacePresence presence) {
        String place = presence.place().value();
        return place.substring(0, place.indexOf('/'));
    }

    private static void json(Context ctx, Object answer) {
        ctx.contentType("application/json").result(Json.mapper().writeValueAsString(answer));
    }
}
