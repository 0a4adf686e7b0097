package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that come a byte at a time, far more of them than the service has threads. */
class CrawlingUploadsTest {

    private static final int CRAWLING = 100;

    @TempDir
    Path folder;

    @Test
    void manyCrawlingUploads_leaveHealthAndPagesAnswering() throws Exception {
        try (RunningService service = RunningService.embedded(folder.resolve("data"), "--ishc.service.sending=10m")) {
            List<Socket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < CRAWLING; i++) {
                    sockets.add(crawling(service));
                }
                Thread drips = drips(sockets);
                assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                    for (String path : List.of("/health", "/packages.json", "/health")) {
                        assertEquals(200, service.get(path).status(), path);
                    }
                });
                assertEquals(
                        503,
                        service.upload("busy.zip", SamplesUpload.decision(2023)).status());
                drips.interrupt();
            } finally {
                close(sockets);
            }
        }
    }

    @Test
    void crawlingUpload_endsAndItsPlaceIsFree() throws Exception {
        try (RunningService service = RunningService.embedded(
                folder.resolve("data"), "--ishc.service.uploads=1", "--ishc.service.sending=2s")) {
            List<Socket> sockets = List.of(crawling(service));
            try {
                Thread drips = drips(sockets);
                assertEquals(201, untilTaken(service, SamplesUpload.decision(2023)));
                assertTrue(drips.isAlive(), "it was still coming");
                drips.interrupt();
            } finally {
                close(sockets);
            }
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static Socket crawling(RunningService service) throws IOException {
        Socket socket = new Socket("127.0.0.1", service.uri("/").getPort());
        socket.getOutputStream()
                .write(("POST /packages HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                                + service.authorization().orElseThrow()
                                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sends a byte of each every half second, until the service has had enough of it. */
    private static Thread drips(List<Socket> sockets) {
        Thread drips = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                sockets.forEach(CrawlingUploadsTest::drip);
                try {
                    Thread.sleep(500);
                } catch (InterruptedException enough) {
                    return;
                }
            }
        });
        drips.setDaemon(true);
        drips.start();
        return drips;
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException cutOff) {
            // that is what is wanted
        }
    }

    private static int untilTaken(RunningService service, byte[] sent) throws IOException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            int status = service.upload("after.zip", sent).status();
            if (status != 503) {
                return status;
            }
            Thread.sleep(500);
        }
        return 503;
    }
}
