package org.wenlu.gateway.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wenlu.gateway.rollout.Member.Progress;
import org.wenlu.protocol.identity.DeviceId;

/// One release on its way. Immutable; what happens makes another one.
///
/// @param release its name
/// @param members by device
public record Rollout(
        String release, RolloutRules rules, Course course, Map<DeviceId, Member> members) {
    public enum Course {
        RUNNING,
        /// By a person; goes on when a person says so.
        PAUSED,
        /// By itself, because of errors; goes on when a person says so.
        STOPPED,
        /// By a person, for good.
        WITHDRAWN,
        FINISHED
    }

    public Rollout {
        members = Map.copyOf(members);
    }

    /// A rollout that nobody was told of yet.
    ///
    /// @param devices in the order in which they get the release
    public static Rollout begin(String release, RolloutRules rules, List<DeviceId> devices) {
        var members = new TreeMap<DeviceId, Member>((a, b) -> a.value().compareTo(b.value()));
        IntStream.range(0, devices.size())
                .forEach(
                        i ->
                                members.put(
                                        devices.get(i),
                                        Member.waiting(rules.group(i, devices.size()))));
        return new Rollout(release, rules, Course.RUNNING, members);
    }

    /// The group that gets the release now, from 0.
    public int group() {
        return IntStream.range(0, rules.groups().size())
                .filter(group -> !passed(group))
                .findFirst()
                .orElse(rules.groups().size() - 1);
    }

    /// Enough have it, and of nobody who was told is it still open what became of them.
    private boolean passed(int group) {
        return count(group, it -> it == Progress.OFFERED) == 0
                && 100 * count(group, it -> it == Progress.DONE)
                        >= rules.leastSuccessPercent() * count(group, _ -> true);
    }

    private long count(int group, Predicate<Progress> which) {
        return members.values().stream()
                .filter(it -> it.group() == group && which.test(it.progress()))
                .count();
    }

    /// Whether a device is told of the release when it asks now.
    public boolean offers(DeviceId device) {
        Member member = members.get(device);
        return course == Course.RUNNING
                && member != null
                && !member.progress().isError()
                && member.progress() != Progress.DONE
                && member.group() <= group();
    }

    /// The device was told.
    Rollout told(DeviceId device, Instant now) {
        Member member = members.get(device);
        return member == null || member.progress() != Progress.WAITING
                ? this
                : with(device, member.offered(now));
    }

    /// The device said what became of the release.
    Rollout heard(DeviceId device, Progress progress) {
        Member member = members.get(device);
        return member == null || member.progress() == Progress.WAITING
                ? this
                : with(device, member.with(progress)).judged();
    }

    /// Counts those from whom nothing was heard for too long as errors.
    Rollout waited(Instant now) {
        Rollout waited = this;
        for (var entry : members.entrySet()) {
            Member member = entry.getValue();
            boolean late =
                    member.progress() == Progress.OFFERED
                            && member.offered()
                                    .filter(it -> !now.isBefore(it.plus(rules.patience())))
                                    .isPresent();
            if (late) {
                waited = waited.with(entry.getKey(), member.with(Progress.SILENT));
            }
        }
        return waited == this ? this : waited.judged();
    }

    /// Pauses, resumes or withdraws.
    ///
    /// @throws IllegalArgumentException when it is over
    Rollout by(Course wanted) {
        if (course == Course.WITHDRAWN || course == Course.FINISHED) {
            throw new IllegalArgumentException("the rollout is over");
        }
        return new Rollout(release, rules, wanted, members);
    }

    private Rollout judged() {
        if (course != Course.RUNNING) {
            return this;
        }
        boolean tooMany =
                IntStream.range(0, rules.groups().size())
                        .anyMatch(
                                group ->
                                        100 * count(group, Progress::isError)
                                                > rules.mostErrorsPercent()
                                                        * count(group, _ -> true));
        boolean open =
                members.values().stream()
                        .anyMatch(
                                it ->
                                        it.progress() == Progress.WAITING
                                                || it.progress() == Progress.OFFERED);
        return tooMany ? by(Course.STOPPED) : open ? this : by(Course.FINISHED);
    }

    private Rollout with(DeviceId device, Member member) {
        var changed = new TreeMap<DeviceId, Member>((a, b) -> a.value().compareTo(b.value()));
        changed.putAll(members);
        changed.put(device, member);
        return new Rollout(release, rules, course, changed);
    }
}
