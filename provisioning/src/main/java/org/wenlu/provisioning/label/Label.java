package org.wenlu.provisioning.label;

/// What stands on a label.
///
/// @param chinese name of the service point
/// @param english name of the service point
/// @param device that stands at the place; empty for none yet
public record Label(String place, String device, String chinese, String english) {
    /// What a scanner reads.
    String code() {
        return device.isEmpty() ? "wenlu:" + place : "wenlu:" + place + "#" + device;
    }
}
