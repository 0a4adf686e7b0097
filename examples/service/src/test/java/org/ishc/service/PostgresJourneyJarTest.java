package org.ishc.service;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The journey on a real PostgreSQL. */
class PostgresJourneyJarTest extends JourneyContract {

    private @Nullable PostgresServer postgres;

    @Override
    RunningService start() throws IOException {
        PostgresServer server = PostgresServer.start();
        postgres = server;
        return RunningService.delivered(DeliveredJar.start(folder.resolve("data"), server.arguments()));
    }

    @Override
    void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
