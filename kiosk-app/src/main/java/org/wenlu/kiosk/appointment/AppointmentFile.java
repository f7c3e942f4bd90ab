package org.wenlu.kiosk.appointment;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.file.TextFile;
import org.wenlu.kiosk.guide.file.YamlFile;
import org.wenlu.protocol.identity.ServiceId;

/// The file of appointments.
///
/// @param salt of all codes, 16 bytes in Base64
/// @param early minutes before an appointment from which on its visitor can check in, 0 to 240
/// @param late minutes after it until which they can, 1 to 240
record AppointmentFile(
        String salt, Optional<Integer> early, Optional<Integer> late, List<Entry> appointments) {
    static final int USUAL_MINUTES = 15;
    private static final int MOST_MINUTES = 240;
    private static final String HASH = "[A-Za-z0-9+/]{22}==";

    /// @param code hash of the code in Base64
    /// @param at local date and time, `2026-11-23T10:30`
    record Entry(String code, ServiceId service, String at) {}

    /// The appointments of a file by the hashes of their codes.
    record Read(byte[] salt, Map<String, Appointment> appointments) {}

    /// @param services that the service point has
    /// @throws ContentException when the file is wrong: names the line and what would be right
    static Read read(String name, byte[] bytes, Set<ServiceId> services) {
        var file = YamlFile.of(name, TextFile.text(name, bytes), AppointmentFile.class);
        byte[] salt = salt(file);
        int early = minutes(file, "early", file.value().early(), 0);
        int late = minutes(file, "late", file.value().late(), 1);
        file.once("appointments", file.value().appointments().stream().map(Entry::code).toList());
        Map<String, Appointment> read = new HashMap<>();
        for (int i = 0; i < file.value().appointments().size(); i++) {
            Entry entry = file.value().appointments().get(i);
            LocalDateTime at = at(file, "/appointments/" + i, entry, services);
            read.put(
                    entry.code(),
                    new Appointment(
                            entry.code(),
                            entry.service(),
                            at,
                            at.minusMinutes(early),
                            at.plusMinutes(late)));
        }
        return new Read(salt, read);
    }

    static byte[] salt(YamlFile<AppointmentFile> file) {
        if (!file.value().salt().matches(HASH)) {
            throw file.wrong(
                    "/salt", "salt is not %d bytes in Base64".formatted(CodeHash.SALT_BYTES));
        }
        return Base64.getDecoder().decode(file.value().salt());
    }

    private static int minutes(
            YamlFile<AppointmentFile> file, String setting, Optional<Integer> given, int least) {
        int minutes = given.orElse(USUAL_MINUTES);
        if (minutes < least || minutes > MOST_MINUTES) {
            throw file.wrong(
                    "/" + setting,
                    "%s is %d; it must be from %d to %d minutes"
                            .formatted(setting, minutes, least, MOST_MINUTES));
        }
        return minutes;
    }

    private static LocalDateTime at(
            YamlFile<AppointmentFile> file, String where, Entry entry, Set<ServiceId> services) {
        if (!entry.code().matches(HASH)) {
            throw file.wrong(
                    where + "/code", "code is not a hash; make the file with ./wenlu appointments");
        }
        if (!services.contains(entry.service())) {
            throw file.wrong(
                    where + "/service",
                    "there is no service '%s'; there are %s"
                            .formatted(
                                    entry.service(),
                                    services.stream()
                                            .sorted((a, b) -> a.value().compareTo(b.value()))
                                            .toList()));
        }
        try {
            return LocalDateTime.parse(entry.at());
        } catch (DateTimeParseException e) {
            throw file.wrong(
                    where + "/at",
                    "'%s' is no date and time; write for example 2026-11-23T10:30"
                            .formatted(entry.at()));
        }
    }
}
