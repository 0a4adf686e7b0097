package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A package read through another says whatever that one says, unless it says otherwise itself. */
class ForwardingSourceTest {

    private static final Map<Class<?>, Object> VALUES = Map.of(
            Table.class,
            Table.CLUBS,
            int.class,
            3,
            boolean.class,
            false,
            String.class,
            "name",
            List.class,
            new ArrayList<>(),
            Set.class,
            Set.of(Table.CLUBS),
            Optional.class,
            Optional.of("x"),
            Consumer.class,
            (Consumer<Object>) taken -> {},
            Manifest.class,
            Manifest.NONE,
            Headings.class,
            Headings.STANDARD.withUnit("chục", 10));

    static List<Method> methods() {
        return Stream.of(PackageSource.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    /** Also the next method that the interface gains: its default would be silently another answer. */
    @ParameterizedTest
    @MethodSource("methods")
    void everyMethod_asksTheInnerPackage_withTheSameArguments(Method method) throws ReflectiveOperationException {
        List<List<Object>> asked = new ArrayList<>();
        PackageSource inner = (PackageSource) Proxy.newProxyInstance(
                PackageSource.class.getClassLoader(),
                new Class<?>[] {PackageSource.class},
                (proxy, called, arguments) -> {
                    asked.add(List.of(called, arguments == null ? List.of() : List.of(arguments)));
                    return VALUES.get(called.getReturnType());
                });
        Object[] arguments =
                Stream.of(method.getParameterTypes()).map(VALUES::get).toArray();
        Object answer = method.invoke(new ForwardingSource(inner) {}, arguments);
        assertEquals(List.of(List.of(method, List.of(arguments))), asked);
        assertEquals(VALUES.get(method.getReturnType()), answer);
    }

    @Test
    void nothing_isNoPackage() {
        assertThrows(NullPointerException.class, () -> new ForwardingSource(null) {});
    }

    @Test
    void methods_areFound() {
        assertFalse(methods().isEmpty());
    }
}
