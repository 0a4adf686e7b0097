package org.ishc.service;

import java.io.IOException;

/** The journey on the embedded database, as it is without arguments. */
class EmbeddedJourneyJarTest extends JourneyContract {

    @Override
    RunningService start() throws IOException {
        return RunningService.delivered(DeliveredJar.start(folder.resolve("data")));
    }

    @Override
    void stop() {}
}
