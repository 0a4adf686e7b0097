package org.ishc.io.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.ishc.core.base.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintMessagesTest {

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                ConstraintMessagesTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName());
                    }
                    throw new ValidationException("there is no " + method.getName());
                }));
    }

    /** Which hands over the attributes of the constraint and nothing that is Hibernate Validator's. */
    @ParameterizedTest
    @CsvSource({"VI, women không được lớn hơn members", "EN, women must not be more than members"})
    void messageForAnotherProvider_isOfTheLanguageAndFilledFromTheConstraint(Language language, String message) {
        MessageInterpolator.Context context = answering(
                MessageInterpolator.Context.class,
                Map.of(
                        "getConstraintDescriptor",
                        answering(
                                ConstraintDescriptor.class,
                                Map.of("getAttributes", Map.of("part", "women", "whole", "members")))));
        assertEquals(
                message,
                ConstraintMessages.in(language).interpolate("{org.ishc.io.constraint.PartOf.message}", context));
    }
}
