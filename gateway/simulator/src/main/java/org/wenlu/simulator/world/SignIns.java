package org.wenlu.simulator.world;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/// The names and secrets of a demonstration, made anew for each.
///
/// @param operator of the district, with its name
/// @param administrator of the city
/// @param clerks one for each counter, with a PIN
/// @param mirror who may see and touch the kiosk's screen
public record SignIns(Person operator, Person administrator, List<Person> clerks, Person mirror) {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    public SignIns {
        clerks = List.copyOf(clerks);
    }

    /// For the district of Luohu.
    public static SignIns random(int clerks) {
        return random("luohu", clerks);
    }

    /// For a service point, with a clerk at each of its counters.
    public static SignIns random(DemoPoint point) {
        return random(point.district(), point.counters());
    }

    private static SignIns random(String district, int clerks) {
        return new SignIns(
                new Person(district, secret(10)),
                new Person("city", secret(10)),
                IntStream.rangeClosed(1, clerks)
                        .mapToObj(n -> new Person("clerk" + n, pin()))
                        .toList(),
                new Person("mirror", secret(10)));
    }

    /// Somebody who signs in.
    public record Person(String name, String secret) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String secret(int length) {
        var text = new StringBuilder();
        RANDOM.ints(length, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }

    private static String pin() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }
}
