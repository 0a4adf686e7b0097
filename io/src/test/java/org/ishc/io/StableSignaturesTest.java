package org.ishc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.ishc.core.testing.ProductClasses;
import org.junit.jupiter.api.Test;

/** What is promised is made of what is promised: no STABLE signature names a type that may change. */
class StableSignaturesTest {

    private static final List<JavaClass> OURS = new ClassFileImporter()
            .withImportOption(new ProductClasses()).importPackages("org.ishc.core", "org.ishc.io").stream()
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .toList();

    @Test
    void signature_namesStableTypesAlone() {
        Set<String> unstable = new TreeSet<>();
        for (JavaClass type : OURS) {
            if (isSeen(type) && isStable(type)) {
                named(type)
                        .flatMap(named -> named.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(named -> named.getPackageName().startsWith("org.ishc."))
                        .filter(named -> !isStable(named) || !isSeen(named))
                        .forEach(named -> unstable.add(named.getName() + ", in " + type.getName()));
            }
        }
        assertEquals(Set.of(), unstable);
    }

    @Test
    void stableTypes_areLookedAt() {
        long stable =
                OURS.stream().filter(type -> isSeen(type) && isStable(type)).count();
        assertTrue(stable > 300, () -> stable + " types");
    }

    /** What the public and protected members of a type name. */
    private static Stream<JavaType> named(JavaClass type) {
        Stream<JavaType> members = Stream.concat(
                type.getCodeUnits().stream()
                        .filter(member -> isSeen(member.getModifiers()) && !isInternal(member))
                        .flatMap(StableSignaturesTest::named),
                type.getFields().stream()
                        .filter(member -> isSeen(member.getModifiers()))
                        .map(JavaField::getType));
        // what a generated builder extends is not seen; what it inherits is
        Stream<JavaType> above = Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream());
        return Stream.concat(members, above.filter(javaType -> isSeen(javaType.toErasure())));
    }

    private static Stream<JavaType> named(JavaCodeUnit member) {
        return Stream.concat(member.getParameterTypes().stream(), Stream.of(member.getReturnType()));
    }

    /** Says that it is for the library itself, as it names what no host can name. */
    private static boolean isInternal(JavaMember member) {
        return member.tryGetAnnotationOfType(API.class)
                .map(api -> api.status() == API.Status.INTERNAL)
                .orElse(false);
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isSeen(JavaClass type) {
        return isSeen(type.getModifiers())
                && type.getEnclosingClass().map(StableSignaturesTest::isSeen).orElse(true);
    }

    /**
     * Tells what the type says of itself; else what its outer type or its package says; a builder is as what it builds.
     */
    private static boolean isStable(JavaClass type) {
        Optional<JavaClass> built = OURS.stream()
                .filter(javaClass -> type.getName().equals(javaClass.getName() + "Builder"))
                .findFirst();
        return built.isPresent() ? isStable(built.get()) : isItselfStable(type);
    }

    private static boolean isItselfStable(JavaClass type) {
        return type.tryGetAnnotationOfType(API.class)
                .map(api -> api.status() == API.Status.STABLE)
                .orElseGet(() -> type.getEnclosingClass()
                        .map(StableSignaturesTest::isStable)
                        .orElseGet(() -> isStable(type.getPackage())));
    }

    private static boolean isStable(JavaPackage javaPackage) {
        return javaPackage
                .tryGetAnnotationOfType(API.class)
                .map(api -> api.status() == API.Status.STABLE)
                .orElse(false);
    }
}
