package org.wenlu.gateway.enrolment;

import static org.wenlu.gateway.enrolment.JsonBody.answer;
import static org.wenlu.gateway.enrolment.JsonBody.read;
import static org.wenlu.gateway.enrolment.JsonBody.wellFormed;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlu.gateway.access.Guard;
import org.wenlu.gateway.access.Role;
import org.wenlu.gateway.access.Route;
import org.wenlu.gateway.access.Rule;
import org.wenlu.gateway.access.Scope;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.rollout.Member;
import org.wenlu.gateway.rollout.Rollout;
import org.wenlu.gateway.rollout.RolloutRules;
import org.wenlu.gateway.rollout.Rollouts.Report;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.provisioning.authority.DeviceRequest;

/// Releases over HTTP: devices ask for theirs and fetch the package; a rollout belongs to the city.
final class ReleaseRoutes {
    private static final String ROOT = "/api/v1/enrolment";

    private final Enrolment enrolment;
    private final Guard guard;

    ReleaseRoutes(Enrolment enrolment, Guard guard) {
        this.enrolment = enrolment;
        this.guard = guard;
    }

    private record Wanted(String release, Optional<RolloutRules> rules) {}

    private record ToBe(Rollout.Course course) {}

    List<Route> routes() {
        var administrator = new Rule.Program(Role.ADMINISTRATOR);
        return List.of(
                Route.post(ROOT + "/release", new Rule.Claimant(), wellFormed(this::release)),
                Route.get(ROOT + "/packages/{sha256}", new Rule.Claimant(), this::pack),
                Route.get(ROOT + "/rollout", administrator, this::show),
                Route.post(ROOT + "/rollout", administrator, wellFormed(this::begin)),
                Route.post(ROOT + "/rollout/course", administrator, wellFormed(this::course)));
    }

    private void release(Context ctx) {
        DeviceRequest asked = read(ctx, DeviceRequest.class);
        DeviceId device =
                enrolment
                        .reporting(asked)
                        .orElseThrow(() -> new ForbiddenResponse("no device in service"));
        Report report = Json.mapper().readValue(asked.request(), Report.class);
        answer(
                ctx,
                enrolment
                        .rollouts()
                        .asks(device, report)
                        .map(it -> Map.of("release", Json.mapper().readTree(it)))
                        .orElse(Map.of()));
    }

    private void pack(Context ctx) throws IOException {
        Path file =
                enrolment
                        .rollouts()
                        .part(ctx.pathParam("sha256"))
                        .orElseThrow(NotFoundResponse::new);
        ctx.writeSeekableStream(Files.newInputStream(file), "application/zip", Files.size(file));
    }

    private String cityUser(Context ctx) {
        if (!(guard.programUser(ctx).scope() instanceof Scope.City)) {
            throw new ForbiddenResponse("a rollout belongs to the city");
        }
        return guard.programUser(ctx).name();
    }

    private void begin(Context ctx) {
        String who = cityUser(ctx);
        Wanted wanted = read(ctx, Wanted.class);
        List<DeviceId> devices =
                enrolment
                        .fleet()
                        .fleet()
                        .devices()
                        .filter(it -> !it.revoked())
                        .map(Fleet.Device::id)
                        .sorted(Comparator.comparing(DeviceId::value))
                        .toList();
        answer(
                ctx,
                said(
                        enrolment
                                .rollouts()
                                .begin(
                                        wanted.release(),
                                        wanted.rules().orElse(RolloutRules.USUAL),
                                        devices,
                                        who)));
    }

    private void course(Context ctx) {
        String who = cityUser(ctx);
        answer(ctx, said(enrolment.rollouts().by(read(ctx, ToBe.class).course(), who)));
    }

    private void show(Context ctx) {
        cityUser(ctx);
        answer(ctx, said(enrolment.rollouts().now().orElseThrow(NotFoundResponse::new)));
    }

    private static Map<String, Object> said(Rollout rollout) {
        Map<Member.Progress, Long> counts =
                rollout.members().values().stream()
                        .map(Member::progress)
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(), TreeMap::new, Collectors.counting()));
        List<String> errors =
                rollout.members().entrySet().stream()
                        .filter(it -> it.getValue().progress().isError())
                        .map(it -> it.getKey().value())
                        .sorted()
                        .toList();
        return Map.of(
                "release",
                rollout.release(),
                "course",
                rollout.course(),
                "group",
                rollout.group() + 1,
                "groups",
                rollout.rules().groups().size(),
                "kiosks",
                counts,
                "errors",
                errors);
    }
}
