package org.wenlu.kiosk.typing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Every text that an object holds, itself or by way of others.
public final class Traces {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> ahead = new ArrayDeque<>();
    private final StringBuilder texts = new StringBuilder();

    private Traces() {}

    /// All texts, one a line. Of the JDK's classes it looks into texts and containers only.
    public static String of(Object root) {
        var traces = new Traces();
        traces.follow(root);
        while (!traces.ahead.isEmpty()) {
            traces.look(traces.ahead.pop());
        }
        return traces.texts.toString();
    }

    private void follow(Object next) {
        if (next != null && seen.add(next)) {
            ahead.push(next);
        }
    }

    private void look(Object held) {
        switch (held) {
            case CharSequence text -> note(text);
            case char[] text -> note(new String(text));
            case Object[] many -> Arrays.stream(many).forEach(this::follow);
            case Collection<?> many -> many.forEach(this::follow);
            case Map<?, ?> map -> map.forEach((key, value) -> follow(new Object[] {key, value}));
            case Optional<?> maybe -> maybe.ifPresent(this::follow);
            default -> fields(held.getClass(), held);
        }
    }

    private void note(CharSequence text) {
        texts.append(text).append('\n');
    }

    private void fields(Class<?> type, Object held) {
        if (type == null || !type.getName().startsWith("org.wenlu")) {
            return;
        }
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.getType().isPrimitive())
                .map(field -> value(field, held))
                .filter(Objects::nonNull)
                .forEach(this::follow);
        fields(type.getSuperclass(), held);
    }

    private static Object value(Field field, Object held) {
        try {
            field.setAccessible(true);
            return field.get(held);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }
}
