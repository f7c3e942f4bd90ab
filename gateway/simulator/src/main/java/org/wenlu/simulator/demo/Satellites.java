package org.wenlu.simulator.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import org.wenlu.simulator.world.Running;
import org.wenlu.simulator.world.Running.Served;
import org.wenlu.simulator.world.World;

/// The further kiosks of the demo's service point.
///
/// @param kiosks running ones, none where there is one kiosk alone
record Satellites(List<Served> kiosks) implements AutoCloseable {
    static Satellites start(World world, Running running) {
        return new Satellites(
                IntStream.rangeClosed(2, world.kiosks())
                        .mapToObj(number -> running.kiosk(number, false))
                        .toList());
    }

    List<String> floors() {
        return kiosks.stream().map(kiosk -> kiosk.addresses().of("floor")).toList();
    }

    void print(PrintStream out) {
        for (String floor : floors()) {
            out.println("  Satellite      " + floor + "/mirror");
        }
    }

    @Override
    public void close() {
        kiosks.forEach(Served::close);
    }
}
