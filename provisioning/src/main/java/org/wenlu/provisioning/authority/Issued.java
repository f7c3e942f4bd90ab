package org.wenlu.provisioning.authority;

import java.time.Instant;

/// A certificate that was issued to a device.
///
/// @param chain the device's certificate and the issuing key's, in PEM
/// @param until when it ends; a device asks for the next one at half of its life
public record Issued(String chain, Instant from, Instant until) {}
