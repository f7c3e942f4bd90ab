package org.wenlu.kiosk.screen.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.screen.code.CodeScreen.Fault;

class CodeScreenTest {
    private static final Fault UNKNOWN = Fault.of("code.unknown");
    private final List<String> entered = new ArrayList<>();
    private final CodeScreen screen = new CodeScreen("ticket", this::refuse, () -> {});

    private Optional<Fault> refuse(String code) {
        entered.add(code);
        return Optional.of(UNKNOWN);
    }

    @Test
    void typesAtMostAsManyCharactersAsACodeHasAndTakesThemBack() {
        "K7M3QXZ".chars().forEach(character -> screen.type((char) character));
        assertThat(screen.look()).isEqualTo(List.of("K7M3QX", Optional.empty()));

        screen.takeBack();

        assertThat(screen.look()).isEqualTo(List.of("K7M3Q", Optional.empty()));
    }

    @Test
    void aWrongCodeIsToldAndTheTenthIsTheLastThatIsLookedUp() {
        for (int i = 0; i < 20; i++) {
            screen.type('A');
            screen.done();
        }

        assertThat(entered).hasSize(10).containsOnly("A");
        assertThat(screen.look()).isEqualTo(List.of("", Optional.of(Fault.of("code.too-often"))));
    }
}
