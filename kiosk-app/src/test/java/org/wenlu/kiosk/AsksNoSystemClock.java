package org.wenlu.kiosk;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

final class AsksNoSystemClock extends ArchCondition<JavaClass> {
    static final AsksNoSystemClock THE_CONDITION = new AsksNoSystemClock();

    private static final Set<String> CLOCKS =
            Set.of(
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.lang.System.currentTimeMillis");

    private AsksNoSystemClock() {
        super("ask no system clock");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
            String name = call.getTargetOwner().getName() + "." + call.getName();
            if (CLOCKS.contains(name) && call.getTarget().getRawParameterTypes().isEmpty()) {
                events.add(SimpleConditionEvent.violated(call, call.getDescription()));
            }
        }
    }
}
