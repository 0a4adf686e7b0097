package org.ishc.io.border;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The providers of a service, looked for by the library's own class loader first and then by that of the thread: a
 * worker of a pool may have one that does not see the library, or none, and a host may have adapters that only its own
 * loader sees. A provider that both see counts once.
 */
public final class Installed {

    private Installed() {}

    /**
     * Returns the providers, by name.
     *
     * @param service the service
     * @param name what a provider is called; unique
     * @throws IllegalStateException when two of different classes have one name; it names both
     */
    public static <T> List<T> all(Class<T> service, Function<T, String> name) {
        Map<String, ServiceLoader.Provider<T>> byClass = new LinkedHashMap<>();
        Stream.concat(ServiceLoader.load(service, Installed.class.getClassLoader()).stream(), ofThread(service))
                .forEach(provider -> byClass.putIfAbsent(provider.type().getName(), provider));
        return distinct(
                byClass.values().stream().map(ServiceLoader.Provider::get).toList(), name);
    }

    /** What the thread's loader sees; nothing where the service is another class to it, as beside a second library. */
    private static <T> Stream<ServiceLoader.Provider<T>> ofThread(Class<T> service) {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = ofThread == null ? ClassLoader.getSystemClassLoader() : ofThread;
        try {
            return Class.forName(service.getName(), false, loader) == service
                    ? ServiceLoader.load(service, loader).stream()
                    : Stream.empty();
        } catch (ClassNotFoundException unseen) {
            return Stream.empty();
        }
    }

    /**
     * Returns providers, by name.
     *
     * @throws IllegalStateException when two have one name; it names their classes
     */
    public static <T> List<T> distinct(List<T> found, Function<T, String> name) {
        List<T> sorted = new ArrayList<>(found);
        sorted.sort((one, other) -> name.apply(one).compareTo(name.apply(other)));
        for (int i = 1; i < sorted.size(); i++) {
            T one = sorted.get(i - 1);
            T other = sorted.get(i);
            if (name.apply(one).equals(name.apply(other))) {
                throw new IllegalStateException("Two forms are named '" + name.apply(one) + "': "
                        + one.getClass().getName() + " and " + other.getClass().getName()
                        + "; take one off the class path");
            }
        }
        return List.copyOf(sorted);
    }
}
