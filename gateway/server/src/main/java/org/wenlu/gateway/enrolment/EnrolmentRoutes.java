package org.wenlu.gateway.enrolment;

import static org.wenlu.gateway.enrolment.JsonBody.answer;
import static org.wenlu.gateway.enrolment.JsonBody.read;
import static org.wenlu.gateway.enrolment.JsonBody.wellFormed;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.access.User;
import org.wenlu.gateway.access.Where;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.fleet.PlannedPlace;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.provisioning.authority.DeviceRequest;
import org.wenlu.provisioning.authority.SigningRequest;

/// Planning, claiming, replacing, retiring and revoking over HTTP, for the technician's commands
/// and the devices.
public final class EnrolmentRoutes {
    private static final String ROOT = "/api/v1/enrolment";

    private final Enrolment enrolment;
    private final Guard guard;

    public EnrolmentRoutes(Enrolment enrolment, Guard guard) {
        this.enrolment = enrolment;
        this.guard = guard;
    }

    private record Planned(List<PlannedPlace> places) {}

    private record ForPlace(PlaceId place) {}

    private record ForDevice(DeviceId device) {}

    private record Claimed(String code, String request) {}

    public List<Route> routes() {
        var administrator = new Rule.Program(Role.ADMINISTRATOR);
        List<Route> own =
                List.of(
                        Route.get(ROOT + "/inventory", administrator, this::inventory),
                        Route.post(ROOT + "/places", administrator, wellFormed(this::plan)),
                        Route.post(ROOT + "/claims", administrator, wellFormed(this::claim)),
                        Route.post(
                                ROOT + "/retired",
                                administrator,
                                wellFormed(ctx -> end(ctx, enrolment.fleet()::retire))),
                        Route.post(
                                ROOT + "/revoked",
                                administrator,
                                wellFormed(ctx -> end(ctx, enrolment.fleet()::revoke))),
                        Route.post(
                                ROOT + "/renewal", new Rule.Claimant(), wellFormed(this::renewal)),
                        Route.post(
                                ROOT + "/certificate",
                                new Rule.Claimant(),
                                wellFormed(this::certificate)));
        return Stream.concat(own.stream(), new ReleaseRoutes(enrolment, guard).routes().stream())
                .toList();
    }

    private void plan(Context ctx) {
        List<PlannedPlace> places = read(ctx, Planned.class).places();
        User user = guard.programUser(ctx);
        for (PlannedPlace it : places) {
            require(user, Where.servicePoint(it.district(), it.block(), it.point()));
        }
        answer(
                ctx,
                Map.of(
                        "claims",
                        enrolment.plan(places, user.name()).stream()
                                .map(EnrolmentRoutes::said)
                                .toList()));
    }

    private void claim(Context ctx) {
        PlaceId place = read(ctx, ForPlace.class).place();
        User user = guard.programUser(ctx);
        require(user, where(place));
        answer(ctx, said(enrolment.claim(place, user.name())));
    }

    private void end(Context ctx, BiPredicate<DeviceId, String> ending) {
        DeviceId device = read(ctx, ForDevice.class).device();
        User user = guard.programUser(ctx);
        Fleet.Device known =
                enrolment.fleet().fleet().device(device).orElseThrow(NotFoundResponse::new);
        require(user, where(known.place()));
        if (!ending.test(device, user.name())) {
            ctx.status(HttpStatus.CONFLICT);
            answer(ctx, Map.of("error", "the device is out of service already"));
            return;
        }
        answer(ctx, Map.of("device", device.value(), "place", known.place().value()));
    }

    private void certificate(Context ctx) {
        Claimed claimed = read(ctx, Claimed.class);
        SigningRequest request = SigningRequest.read(claimed.request());
        result(ctx, enrolment.redeem(claimed.code(), request, ctx.ip()), "the claim code");
    }

    private void renewal(Context ctx) {
        result(ctx, enrolment.renew(read(ctx, DeviceRequest.class), ctx.ip()), "the certificate");
    }

    private void result(Context ctx, ClaimResult result, String what) {
        switch (result) {
            case ClaimResult.Enrolled it -> answer(ctx, said(it));
            case ClaimResult.Refused _ ->
                    refuse(ctx, HttpStatus.FORBIDDEN, what + " is not valid (any more)");
            case ClaimResult.Throttled it -> {
                ctx.header("Retry-After", Long.toString(it.pause().toSeconds()));
                refuse(ctx, HttpStatus.TOO_MANY_REQUESTS, "too many wrong tries; wait");
            }
        }
    }

    private Map<String, Object> said(ClaimResult.Enrolled it) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("device", it.device().value());
        answer.put("place", it.place().value());
        answer.put("certificate", it.certificate().chain());
        answer.put("authority", enrolment.authority());
        answer.put("until", it.certificate().until().toString());
        it.settings().ifPresent(settings -> answer.put("settings", settings));
        it.settings().ifPresent(_ -> answer.put("keys", enrolment.trusted()));
        enrolment.releaseKey().ifPresent(key -> answer.put("releaseKey", key));
        return answer;
    }

    private static void refuse(Context ctx, HttpStatus status, String error) {
        ctx.status(status);
        answer(ctx, Map.of("error", error));
    }

    private void inventory(Context ctx) {
        User user = guard.programUser(ctx);
        Fleet fleet = enrolment.fleet().fleet();
        Function<Fleet.Standing, Map<String, String>> line =
                it ->
                        Map.of(
                                "district", it.district().id(),
                                "block", it.block().id(),
                                "zh", it.servicePoint().names().in(Language.ZH_HANS),
                                "en", it.servicePoint().names().in(Language.EN),
                                "place", it.place().id().value(),
                                "device",
                                        fleet.deviceAt(it.place().id())
                                                .map(device -> device.id().value())
                                                .orElse(""));
        answer(
                ctx,
                Map.of(
                        "places",
                        fleet.standings()
                                .filter(it -> user.scope().covers(where(it)))
                                .map(line)
                                .sorted(Comparator.comparing(it -> it.getOrDefault("place", "")))
                                .toList()));
    }

    private Where where(PlaceId place) {
        return enrolment
                .fleet()
                .fleet()
                .standing(place)
                .map(EnrolmentRoutes::where)
                .orElseThrow(NotFoundResponse::new);
    }

    private static Where where(Fleet.Standing it) {
        return Where.servicePoint(
                it.district().id(), it.block().id(), it.servicePoint().id().value());
    }

    private static void require(User user, Where where) {
        if (!user.scope().covers(where)) {
            throw new ForbiddenResponse();
        }
    }

    private static Map<String, String> said(Enrolment.Claim it) {
        return Map.of(
                "place", it.place().value(),
                "code", it.code().grouped(),
                "expiresAt", it.expiresAt().toString());
    }
}
