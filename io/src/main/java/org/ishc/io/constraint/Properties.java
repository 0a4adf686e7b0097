package org.ishc.io.constraint;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads properties of a bean by name, for constraints on whole beans. */
final class Properties {

    private Properties() {}

    /**
     * Finds the value of a property; empty when it is null or an empty optional.
     *
     * @throws ConstraintDeclarationException when there is no such property, or it cannot be reached
     */
    static Optional<Object> find(Object bean, String property) {
        Method accessor = accessor(bean.getClass(), property);
        if (!accessor.trySetAccessible()) {
            throw new ConstraintDeclarationException("Property '" + property + "' of "
                    + bean.getClass().getName() + " cannot be reached: export or open its package to org.ishc.io");
        }
        try {
            return look(accessor.invoke(bean));
        } catch (IllegalAccessException unreachable) {
            throw new ConstraintDeclarationException(
                    "Property '" + property + "' of " + bean.getClass().getName() + " cannot be reached", unreachable);
        } catch (InvocationTargetException failed) {
            throw new ConstraintDeclarationException(
                    "Property '" + property + "' of " + bean.getClass().getName() + " failed", failed.getCause());
        }
    }

    /** Puts the violation at a property, and returns false. */
    static boolean refuse(String property, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(property)
                .addConstraintViolation();
        return false;
    }

    private static Method accessor(Class<?> type, String property) {
        String[] names = type.isRecord() ? new String[] {property} : new String[] {getter(property), property};
        for (String name : names) {
            try {
                return type.getMethod(name);
            } catch (NoSuchMethodException next) {
                // the next spelling is tried
            }
        }
        throw new ConstraintDeclarationException(type.getName() + " has no property '" + property + "': neither "
                + String.join("() nor ", names) + "()");
    }

    private static String getter(String property) {
        return property.isEmpty()
                ? "get"
                : "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    }

    private static Optional<Object> look(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> inner);
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
        }
        return Optional.ofNullable(value);
    }
}
