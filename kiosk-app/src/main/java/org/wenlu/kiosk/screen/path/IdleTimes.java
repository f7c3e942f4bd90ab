package org.wenlu.kiosk.screen.path;

import java.time.Duration;

/// How long a screen waits for a touch.
///
/// @param idle until the warning
/// @param warning from the warning to the wipe
/// @param ticket that a ticket stays, without a warning
public record IdleTimes(Duration idle, Duration warning, Duration ticket) {}
