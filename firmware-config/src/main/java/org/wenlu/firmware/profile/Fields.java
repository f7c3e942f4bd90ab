package org.wenlu.firmware.profile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One group of settings being read. What is wrong is noted and reading goes on with the least
/// value, so that all faults are found at once.
final class Fields {
    private final ObjectNode group;
    private final String pointer;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Fields(ObjectNode group, String pointer, Faults faults) {
        this.group = group;
        this.pointer = pointer;
        this.faults = faults;
    }

    /// @param usual where it is not set; empty when it must be
    int whole(String name, int least, int most, Optional<Integer> usual) {
        return value(
                name,
                usual,
                least,
                it -> it.canConvertToInt() && in(it.asInt(), least, most),
                JsonNode::asInt,
                "a whole number from %d to %d".formatted(least, most));
    }

    double number(String name, double least, double most) {
        return value(
                name,
                Optional.empty(),
                least,
                it -> it.isNumber() && in(it.asDouble(), least, most),
                JsonNode::asDouble,
                "a number from %s to %s".formatted(least, most));
    }

    String text(String name, Pattern form, String right, Optional<String> usual) {
        return value(
                name,
                usual,
                "",
                it -> it.isString() && form.matcher(it.asString()).matches(),
                JsonNode::asString,
                right);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, @Nullable E usual) {
        E[] all = type.getEnumConstants();
        return value(
                name,
                Optional.ofNullable(usual),
                all[0],
                it -> Arrays.stream(all).anyMatch(e -> written(e).equals(it.asString(""))),
                it -> Enum.valueOf(type, constant(it.asString())),
                "one of " + Arrays.stream(all).map(Fields::written).toList());
    }

    /// A group; where it is not there, an empty one.
    Fields group(String name) {
        asked.add(name);
        JsonNode there = group.get(name);
        if (there != null && !(there instanceof ObjectNode)) {
            fault(name, "is %s; it must be a group of settings".formatted(there));
        }
        return new Fields(
                there instanceof ObjectNode o ? o : JsonNodeFactory.instance.objectNode(),
                pointer + "/" + name,
                faults);
    }

    /// Notes every setting that nobody asked for.
    void nothingElse() {
        group.propertyNames().stream()
                .filter(it -> !asked.contains(it))
                .forEach(
                        it ->
                                fault(
                                        it,
                                        "there is no such setting; there are "
                                                + asked.stream().sorted().toList()));
    }

    boolean has(String name) {
        return group.has(name);
    }

    void fault(String name, String right) {
        faults.add(pointer + "/" + name, right);
    }

    /// As a constant is written in a profile: `RASPBERRY_PI_5` is `raspberry-pi-5`.
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private <T> T value(
            String name,
            Optional<T> usual,
            T instead,
            Predicate<JsonNode> good,
            Function<JsonNode, T> read,
            String right) {
        asked.add(name);
        JsonNode there = group.get(name);
        if (there == null) {
            if (usual.isEmpty()) {
                fault(name, "this setting is missing; it must be " + right);
            }
            return usual.orElse(instead);
        }
        if (!good.test(there)) {
            fault(name, "is %s; it must be %s".formatted(there, right));
            return instead;
        }
        return read.apply(there);
    }

    private static boolean in(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
