package org.ishc.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.io.testing.Installed;
import org.ishc.io.testing.Program;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL of its own, from Debian's package: a new cluster in a temporary folder, on a free port of the
 * loopback interface, with a password made up for it. PostgreSQL refuses to run as root; root runs it as the user
 * {@code postgres}, which the package makes.
 */
final class PostgresServer implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String USER = "ishc";

    private final Path binaries;
    private final Path folder;
    private final int port;
    private final String password;

    private PostgresServer(Path binaries, Path folder, int port, String password) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /** Starts a server, or skips the test where none is installed. */
    static PostgresServer start() throws IOException {
        Optional<Path> binaries = binaries();
        Installed.orSkip("postgresql", binaries.isPresent(), "apt-get install postgresql");
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        PostgresServer server = new PostgresServer(
                binaries.orElseThrow(),
                Files.createTempDirectory("postgres"),
                freePort(),
                HexFormat.of().formatHex(secret));
        server.begin();
        return server;
    }

    private static Optional<Path> binaries() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void begin() throws IOException {
        Path passwordFile = Files.writeString(folder.resolve("password"), password, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            Files.setOwner(
                    passwordFile,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        run(
                "initdb",
                "--pgdata=" + folder.resolve("data"),
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + folder.resolve("data"),
                "--log=" + folder.resolve("log"),
                "--options=-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories=" + folder
                        + " -c fsync=off");
    }

    /** What to start the service with, so that it uses this server. */
    String[] arguments() {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
            "--spring.datasource.username=" + USER,
            "--spring.datasource.password=" + password
        };
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Program.of(command).in(folder).run().succeeded();
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + folder.resolve("data"));
        FileSystemUtils.deleteRecursively(folder);
    }
}
