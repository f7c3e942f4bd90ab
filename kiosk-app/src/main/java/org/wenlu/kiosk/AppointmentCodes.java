package org.wenlu.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.appointment.Booking;

/// Makes the codes of appointments: `BOOKINGS.csv FOLDER` reads lines of reference, service and
/// time and writes `appointments.yaml` for the kiosks and `codes.csv` for who tells the visitors.
/// Ends with 2 for what somebody must change.
public final class AppointmentCodes {
    private static final Logger LOG = LoggerFactory.getLogger(AppointmentCodes.class);
    private static final int WRONG = 2;

    private AppointmentCodes() {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (IllegalArgumentException e) {
            LOG.error("{}", e.getMessage());
            System.exit(WRONG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(String... arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: appointments BOOKINGS.csv FOLDER");
        }
        int made = Booking.make(Path.of(arguments[0]), Path.of(arguments[1]));
        LOG.info("{} appointments in {}", made, arguments[1]);
    }
}
