package org.ishc.core.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/** The records of a module that a host can see, and what they take. */
public final class ExportedRecords {

    private static final Pattern BOUND = Pattern.compile(
            "/\\*\\*(?:(?!\\*/).)*@throws IllegalArgumentException(?:(?!\\*/).)*\\*/\\s*public (\\w+) \\{",
            Pattern.DOTALL);

    private ExportedRecords() {}

    /** Returns the simple names of the records below a folder of sources whose constructors state a bound. */
    public static Set<String> statingABound(Path sources) throws IOException {
        Set<String> stated = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                BOUND.matcher(Files.readString(file)).results().forEach(bound -> stated.add(bound.group(1)));
            }
        }
        return stated;
    }

    /** Returns the simple names of records of more than six components that have no builder, in order. */
    public static List<String> longWithoutBuilder(List<Class<?>> records) {
        return records.stream()
                .filter(type -> type.getRecordComponents().length > 6 && !hasBuilder(type))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    /** Returns those with a component. */
    public static List<Class<?>> of(ModuleDescriptor module, String root) {
        Set<String> exported = module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        return new ClassFileImporter()
                .withImportOption(new ProductClasses()).importPackages(root).stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> exported.contains(type.getPackageName()))
                        .filter(ExportedRecords::isSeen)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.getRecordComponents().length > 0)
                        .toList();
    }

    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ExportedRecords::isSeen).orElse(true);
    }

    /** Returns the components of a record that take a null, though nothing says that they may. */
    public static List<String> takingNull(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = constructor(type);
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive() || isNullable(components[i])) {
                continue;
            }
            Object[] arguments = new Object[components.length];
            for (int j = 0; j < components.length; j++) {
                arguments[j] = j == i ? null : sample(components[j], 0);
            }
            try {
                constructor.newInstance(arguments);
                taken.add(components[i].getName());
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof NullPointerException)
                        && !(refused.getCause() instanceof IllegalArgumentException)) {
                    taken.add(components[i].getName() + ": " + refused.getCause());
                }
            }
        }
        return taken;
    }

    /**
     * Returns those components of records that are meant to be a code or a digest and take a text that is neither, as
     * {@code Record(component)}.
     *
     * @param meant which are meant so
     * @param samples records of the types that do not take any value of the types of their components
     * @return also, with a word on it, those of records of which no sample can be made
     */
    public static Set<String> takingNoCode(List<Class<?>> records, Set<String> meant, Map<Class<?>, Object> samples)
            throws ReflectiveOperationException {
        Set<String> taking = new TreeSet<>();
        for (Class<?> type : records) {
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                String name = type.getSimpleName() + "(" + components[i].getName() + ")";
                Object anyText = meant.contains(name) ? anyText(components[i].getGenericType()) : null;
                if (anyText != null && !samples.containsKey(type) && sample(type, 0) == null) {
                    taking.add(name + " of no sample");
                } else if (anyText != null && isTaken(type, i, anyText, samples)) {
                    taking.add(name);
                }
            }
        }
        return taking;
    }

    private static boolean isTaken(Class<?> type, int component, Object value, Map<Class<?>, Object> samples)
            throws ReflectiveOperationException {
        Object[] arguments = arguments(type, samples);
        arguments[component] = value;
        try {
            constructor(type).newInstance(arguments);
            return true;
        } catch (InvocationTargetException refused) {
            return !(refused.getCause() instanceof IllegalArgumentException);
        }
    }

    /** A text that is no code in the shape of a component; null where it holds no text. */
    private static @Nullable Object anyText(Type component) {
        String text = "mã số";
        if (component == String.class) {
            return text;
        }
        boolean ofTexts = component instanceof ParameterizedType parameterizedType
                && List.of(parameterizedType.getActualTypeArguments()).equals(List.of(String.class));
        Type raw = component instanceof ParameterizedType type ? type.getRawType() : component;
        return !ofTexts
                ? null
                : raw == Optional.class
                        ? Optional.of(text)
                        : raw == List.class
                                ? List.of(text)
                                : raw == Set.class
                                        ? Set.of(text)
                                        : raw == SortedSet.class ? new TreeSet<>(Set.of(text)) : null;
    }

    /**
     * Makes a record of what another one has under the same names, but for one component.
     *
     * @throws RuntimeException what the constructor throws
     */
    public static Object made(Class<?> type, Object like, String component, Object value) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                arguments[i] = name.equals(component)
                        ? value
                        : like.getClass().getMethod(name).invoke(like);
            }
            return constructor(type).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw (RuntimeException) refused.getCause();
        } catch (ReflectiveOperationException otherNames) {
            throw new IllegalStateException(otherNames);
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    /** The components of any record of a type. */
    private static Object[] arguments(Class<?> type, Map<Class<?>, Object> samples)
            throws ReflectiveOperationException {
        Object record = samples.containsKey(type) ? samples.get(type) : sample(type, 0);
        if (record == null) {
            throw new IllegalStateException("no sample of " + type);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = components[i].getAccessor().invoke(record);
        }
        return arguments;
    }

    /** Returns any record of a type; empty where it takes only some values of the types of its components. */
    public static Optional<Object> sampleOf(Class<?> type) {
        return Optional.ofNullable(sample(type, 0));
    }

    /** Returns whether a host can build the records of a type component by component. */
    public static boolean hasBuilder(Class<?> type) {
        return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("builder"));
    }

    /**
     * Returns what is wrong with the builder of a record: it makes another record than the constructor, changes what it
     * takes from one, takes a null, or builds without what must be there and does not name it.
     *
     * @param samples records of the types that do not take any value of the types of their components
     * @throws IllegalStateException when no sample of the record can be made
     */
    public static List<String> faultsOfBuilder(Class<?> type, Map<Class<?>, Object> samples)
            throws ReflectiveOperationException {
        Object record = samples.containsKey(type) ? samples.get(type) : sample(type, 0);
        if (record == null) {
            throw new IllegalStateException("no sample of " + type);
        }
        List<String> faults = new ArrayList<>();
        if (!record.equals(built(filled(type, record, "")))) {
            faults.add("builds another record");
        }
        Object copy = type.getMethod("builder").invoke(null);
        copy.getClass().getMethod("from", type).invoke(copy, record);
        if (!record.equals(built(copy))) {
            faults.add("takes another record");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Object without = built(filled(type, record, name));
            if (!record.equals(without) && !String.valueOf(without).contains(name)) {
                faults.add(name + " left out: " + without);
            }
            if (!component.getType().isPrimitive() && !isNullable(component) && takesNull(type, name)) {
                faults.add(name + " takes null");
            }
            if (component.getType() == Optional.class) {
                faults.addAll(presence(type, record, component));
            }
        }
        return faults;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What is present in an optional component is kept, also from record to record; a record may refuse it. */
    private static List<String> presence(Class<?> type, Object record, RecordComponent component)
            throws ReflectiveOperationException {
        Type held = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        Object value = held instanceof Class<?> given ? sample(given, 0) : null;
        if (value == null) {
            return List.of();
        }
        Object builder = filled(type, record, component.getName());
        setter(builder, component.getName(), value.getClass()).invoke(builder, value);
        Object made = built(builder);
        if (!type.isInstance(made)) {
            return made instanceof IllegalArgumentException ? List.of() : List.of(component.getName() + ": " + made);
        }
        Object copy = type.getMethod("builder").invoke(null);
        copy.getClass().getMethod("from", type).invoke(copy, made);
        return Optional.of(value).equals(component.getAccessor().invoke(made)) && made.equals(built(copy))
                ? List.of()
                : List.of(component.getName() + " is lost");
    }

    /** A builder with all components of a record but one. */
    private static Object filled(Class<?> type, Object record, String without) throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = component.getAccessor().invoke(record);
            if (!component.getName().equals(without) && value != null) {
                setter(builder, component.getName(), component.getType()).invoke(builder, value);
            }
        }
        return builder;
    }

    private static Method setter(Object builder, String name, Class<?> taken) throws NoSuchMethodException {
        return Stream.of(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> !method.isVarArgs()
                        && MethodType.methodType(method.getParameterTypes()[0])
                                .wrap()
                                .returnType()
                                .isAssignableFrom(
                                        MethodType.methodType(taken).wrap().returnType()))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(builder.getClass() + "." + name + "(" + taken + ")"));
    }

    /** Returns what a builder makes, or why it makes nothing. */
    private static Object built(Object builder) throws ReflectiveOperationException {
        try {
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (InvocationTargetException refused) {
            return refused.getCause();
        }
    }

    private static boolean takesNull(Class<?> type, String name) throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        boolean isTaken = false;
        for (Method method : builder.getClass().getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 1
                    && !method.isVarArgs()
                    && !method.getParameterTypes()[0].isPrimitive()) {
                try {
                    method.invoke(builder, (Object) null);
                    isTaken = true;
                } catch (InvocationTargetException refused) {
                    isTaken |= !(refused.getCause() instanceof NullPointerException);
                }
            }
        }
        return isTaken;
    }

    /** Any value of a type; null where none can be made, which is refused as well. */
    private static @Nullable Object sample(Class<?> type, int depth) {
        Object known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (depth > 4) {
            return null;
        }
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses())
                    .map(permitted -> sample(permitted, depth + 1))
                    .filter(made -> made != null)
                    .findFirst()
                    .orElse(null);
        }
        Object made = type.isRecord() && Modifier.isPublic(type.getModifiers()) ? made(type, depth) : parsed(type);
        if (made != null) {
            return made;
        }
        return type.isInterface() && !type.isSealed() ? proxy(type) : constant(type);
    }

    private static @Nullable Object sample(RecordComponent component, int depth) {
        return component.getName().equals("sha256") && component.getType() == String.class
                ? "0".repeat(64)
                : sample(component.getType(), depth);
    }

    private static @Nullable Object made(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Object parsed = parsed(type);
            return parsed != null
                    ? parsed
                    : type.getDeclaredConstructor(Stream.of(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                            .newInstance(Stream.of(components)
                                    .map(component -> sample(component, depth + 1))
                                    .toArray());
        } catch (ReflectiveOperationException refused) {
            return null;
        }
    }

    private static Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null);
    }

    /** A constant of a type, or what it makes of nothing. */
    private static @Nullable Object constant(Class<?> type) {
        try {
            for (Field field : type.getFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                    return field.get(null);
                }
            }
            for (Method method : type.getMethods()) {
                if (Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && method.getParameterCount() == 0) {
                    return method.invoke(null);
                }
            }
        } catch (ReflectiveOperationException notSeen) {
            return null;
        }
        return null;
    }

    private static @Nullable Object parsed(Class<?> type) {
        try {
            return type.getMethod("parse", String.class).invoke(null, "1");
        } catch (ReflectiveOperationException | RuntimeException notSo) {
            return null;
        }
    }

    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(String.class, "x"),
            Map.entry(Object.class, "x"),
            Map.entry(BigInteger.class, BigInteger.ONE),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(LocalDate.class, LocalDate.of(2024, 1, 1)),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(OptionalLong.class, OptionalLong.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(SortedMap.class, new TreeMap<>()),
            Map.entry(SortedSet.class, new TreeSet<>()),
            Map.entry(Fraction.class, Fraction.ONE),
            Map.entry(Origin.class, Origin.of("f", 1)),
            Map.entry(Path.class, Path.of("x")),
            Map.entry(Period.class, Period.ofYear(2023)),
            Map.entry(DateRange.class, DateRange.from(LocalDate.of(2024, 1, 1))),
            Map.entry(Indicator.class, IndicatorCatalogue.BUILT_IN.all().get(0)));
}
