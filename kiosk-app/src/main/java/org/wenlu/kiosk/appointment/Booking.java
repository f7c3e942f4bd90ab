package org.wenlu.kiosk.appointment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wenlu.kiosk.guide.file.TextFile;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.kiosk.queue.ShortCode;
import org.wenlu.protocol.identity.ServiceId;

/// Gives each booking a code. The codes are written for who tells the visitors, their hashes for
/// the kiosks; what a booking is called stays out of the kiosks' file.
public final class Booking {
    private static final String KIOSKS = "appointments.yaml";
    private static final String CODES = "codes.csv";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Booking() {}

    private record Booked(String reference, ServiceId service, LocalDateTime at) {}

    /// @param bookings lines `reference,service,2026-11-23T10:30`, the first one a heading
    /// @param folder that gets `appointments.yaml` and `codes.csv`; who has a code there keeps it
    /// @return how many there are
    /// @throws IllegalArgumentException when a line is wrong: names it and what would be right
    public static int make(Path bookings, Path folder) throws IOException {
        List<Booked> all = read(bookings);
        byte[] salt = salt(folder.resolve(KIOSKS));
        Map<String, String> codes = codes(folder.resolve(CODES));
        for (Booked one : all) {
            if (!codes.containsKey(one.reference())) {
                codes.put(one.reference(), another(codes));
            }
        }
        var told = new ArrayList<>(List.of("reference,code"));
        var kiosks = new ArrayList<String>();
        kiosks.add("salt: \"%s\"".formatted(Base64.getEncoder().encodeToString(salt)));
        kiosks.add("appointments:" + (all.isEmpty() ? " []" : ""));
        for (Booked one : all) {
            String code = codes.getOrDefault(one.reference(), "");
            told.add(one.reference() + "," + code);
            kiosks.add(
                    "  - {code: \"%s\", service: %s, at: \"%s\"}"
                            .formatted(CodeHash.of(code, salt), one.service(), one.at()));
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(CODES), told);
        Files.write(folder.resolve(KIOSKS), kiosks);
        return all.size();
    }

    /// The same salt again, because tickets are told apart by what it makes of a code.
    private static byte[] salt(Path kiosks) throws IOException {
        if (Files.exists(kiosks)) {
            String text = TextFile.text(kiosks.toString(), Files.readAllBytes(kiosks));
            var file = YamlFile.of(kiosks.toString(), text, AppointmentFile.class);
            return AppointmentFile.salt(file);
        }
        byte[] salt = new byte[CodeHash.SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static Map<String, String> codes(Path told) throws IOException {
        Map<String, String> codes = new HashMap<>();
        if (Files.exists(told)) {
            Files.readAllLines(told).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> codes.put(parts[0], parts[1]));
        }
        return codes;
    }

    private static String another(Map<String, String> codes) {
        String code = ShortCode.of(UUID.randomUUID().toString());
        return codes.containsValue(code) ? another(codes) : code;
    }

    private static List<Booked> read(Path bookings) throws IOException {
        var all = new ArrayList<Booked>();
        List<String> lines = Files.readAllLines(bookings);
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                all.add(booked("%s, line %d".formatted(bookings, i + 1), lines.get(i)));
            }
        }
        return all;
    }

    private static Booked booked(String where, String line) {
        String[] parts = line.split(",", -1);
        try {
            if (parts.length == 3) {
                var service = new ServiceId(parts[1].strip());
                return new Booked(parts[0].strip(), service, LocalDateTime.parse(parts[2].strip()));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(where, line), e);
        }
        throw new IllegalArgumentException(wrong(where, line));
    }

    private static String wrong(String where, String line) {
        return "%s: '%s' is no booking; write reference,service,2026-11-23T10:30"
                .formatted(where, line);
    }
}
