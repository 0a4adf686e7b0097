package org.ishc.io.border;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
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
     * @throws IllegalStateException when two of different classes have one name; it names both. Also when one that is
     *     named cannot be made, or has no name; it says which, and why
     */
    @SuppressWarnings("IllegalCatch")
    public static <T> List<T> all(Class<T> service, Function<T, String> name) {
        List<T> found;
        try {
            Map<String, ServiceLoader.Provider<T>> byClass = new LinkedHashMap<>();
            Stream.concat(ServiceLoader.load(service, Installed.class.getClassLoader()).stream(), ofThread(service))
                    .forEach(provider -> byClass.putIfAbsent(provider.type().getName(), provider));
            found = byClass.values().stream().map(ServiceLoader.Provider::get).toList();
        } catch (ServiceConfigurationError | LinkageError | RuntimeException unusable) {
            throw new IllegalStateException(
                    "A provider of " + service.getName() + " cannot be used: " + reasons(unusable)
                            + "; mend it or take it off the class path",
                    unusable);
        }
        return distinct(found, name);
    }

    /** What was thrown and what lay behind it: the loader says which provider, what it threw says why. */
    private static String reasons(Throwable thrown) {
        String reason = LibraryBorder.reason(thrown);
        Throwable behind = thrown.getCause();
        return behind == null ? reason : reason + ": " + LibraryBorder.reason(behind);
    }

    /**
     * What the thread's loader sees; nothing where the service is another class to it, as beside a second library, and
     * nothing where it does not answer, as one of an application that was taken down.
     */
    @SuppressWarnings("IllegalCatch")
    private static <T> Stream<ServiceLoader.Provider<T>> ofThread(Class<T> service) {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = ofThread == null ? ClassLoader.getSystemClassLoader() : ofThread;
        boolean isSeen;
        try {
            isSeen = Class.forName(service.getName(), false, loader) == service;
        } catch (ClassNotFoundException | LinkageError | RuntimeException unseen) {
            isSeen = false;
        }
        return isSeen ? ServiceLoader.load(service, loader).stream() : Stream.empty();
    }

    /**
     * Returns providers, by name.
     *
     * @throws IllegalStateException when two have one name, or one has none; it names their classes
     */
    public static <T> List<T> distinct(List<T> found, Function<T, String> name) {
        for (T one : found) {
            if (Objects.requireNonNullElse(name.apply(one), "").isBlank()) {
                throw new IllegalStateException(
                        "A form has no name: " + one.getClass().getName());
            }
        }
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
