package org.ishc.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run measured.
 *
 * @param times by what was measured
 */
public record Measurements(Map<Key, Measured> times) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies the map. */
    public Measurements {
        times = Map.copyOf(times);
    }

    /**
     * One measurement.
     *
     * @param milliseconds of one operation
     * @param forks how many virtual machines
     * @param iterations how many measurements in each
     */
    record Measured(Estimate milliseconds, int forks, int iterations) {}

    /**
     * Reads what JMH wrote.
     *
     * @param folder with {@code jmh*.json}, each a list of results in JMH's own form
     * @throws IOException when it cannot be read, or a result is in no unit of time that is known
     */
    public static Measurements read(Path folder) throws IOException {
        Map<Key, Measured> times = new HashMap<>();
        for (Path file : files(folder)) {
            for (JsonNode result : JSON.readTree(Files.readString(file)).values()) {
                JsonNode metric = result.path("primaryMetric");
                String name = result.path("benchmark").asString();
                double unit = milliseconds(metric.path("scoreUnit").asString());
                Map<String, String> parameters = new HashMap<>();
                result.path("params")
                        .properties()
                        .forEach(entry ->
                                parameters.put(entry.getKey(), entry.getValue().asString()));
                times.put(
                        new Key(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1), parameters),
                        new Measured(
                                Estimate.of(measured(metric.path("rawData"))).times(unit),
                                result.path("forks").asInt(),
                                result.path("measurementIterations").asInt()));
            }
        }
        return new Measurements(times);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("jmh.*\\.json"))
                    .sorted()
                    .toList();
        }
    }

    /** The mean of each virtual machine; where there was but one, each of its measurements. */
    private static double[] measured(JsonNode forks) {
        return forks.size() == 1
                ? numbers(forks.path(0)).toArray()
                : forks.valueStream()
                        .mapToDouble(fork -> numbers(fork).average().orElseThrow())
                        .toArray();
    }

    private static DoubleStream numbers(JsonNode fork) {
        return fork.valueStream().mapToDouble(JsonNode::asDouble);
    }

    private static double milliseconds(String unit) throws IOException {
        return switch (unit) {
            case "ns/op" -> 1e-6;
            case "us/op" -> 1e-3;
            case "ms/op" -> 1;
            case "s/op" -> 1e3;
            default -> throw new IOException("The unit is '" + unit + "'; allowed are ns/op, us/op, ms/op, s/op");
        };
    }

    /** Finds how long one operation took, in milliseconds; empty when it was not measured in this run. */
    Optional<Estimate> find(Key key) {
        return Optional.ofNullable(times.get(key)).map(Measured::milliseconds);
    }
}
