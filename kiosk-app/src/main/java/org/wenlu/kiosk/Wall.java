package org.wenlu.kiosk;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.wenlu.kiosk.settings.KioskFile;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.time.KernelClock;

/// The clock on the wall, before the kiosk makes its own of it.
///
/// @param time what it shows
/// @param keptRight whether something keeps it right at the moment
record Wall(InstantSource time, BooleanSupplier keptRight) {
    /// One that is kept as the kiosk's file says.
    static Wall of(KioskSettings settings, InstantSource time) {
        return new Wall(
                time,
                switch (settings.own().clock().orElse(KioskFile.Clock.KERNEL)) {
                    case KERNEL -> KernelClock.open();
                    case BELIEVED -> () -> true;
                });
    }
}
