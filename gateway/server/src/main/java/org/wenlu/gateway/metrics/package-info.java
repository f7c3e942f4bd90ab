/// Counters for operators, in Prometheus' text form at `/metrics`.
@NullMarked
package org.wenlu.gateway.metrics;

import org.jspecify.annotations.NullMarked;
