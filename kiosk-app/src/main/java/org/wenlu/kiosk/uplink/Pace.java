package org.wenlu.kiosk.uplink;

import java.time.Duration;

/// How often and how long the uplink waits.
///
/// @param statusEvery longest time between two status messages
/// @param conditionEvery how often the device's condition is asked for, so that a change is sent
/// @param resendAfter time without a receipt that moves on after which records are sent again;
///   doubled with each try without success, up to sixteen times
/// @param reconnectLeast first wait after a lost connection, before jitter
/// @param reconnectMost longest wait between two tries to connect
/// @param connectWithin after which a try to connect has failed
/// @param keepAlive MQTT keep-alive
/// @param windowBatches journal messages sent ahead of the gateway's receipt, from 1
/// @param batchRecords most records of one journal message, 1 to
///   [org.wenlu.protocol.Limits#BATCH_RECORDS]
public record Pace(
        Duration statusEvery,
        Duration conditionEvery,
        Duration resendAfter,
        Duration reconnectLeast,
        Duration reconnectMost,
        Duration connectWithin,
        Duration keepAlive,
        int windowBatches,
        int batchRecords) {

    /// What a kiosk in the field uses.
    public static Pace usual() {
        return new Pace(
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                4,
                200);
    }
}
