package org.ishc.io.constraint;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.AbstractMessageInterpolator;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;
import org.ishc.core.base.Language;

/**
 * Messages of constraints in Vietnamese or English, for a validator factory without expression language and in any
 * arrangement of modules.
 *
 * <p>Looks a message up in the host's {@code ValidationMessages}, then in ours, which have the constraints of this
 * package and, in Vietnamese, those of Jakarta Validation; then in Hibernate Validator's. {@code ${…}} expressions are
 * left as they stand. Also for a factory of another provider of Jakarta Validation. Safe for use by many threads.
 */
public final class ConstraintMessages extends AbstractMessageInterpolator {

    /** The bundle at the root of the class path; Hibernate Validator knows it by this name. */
    static final String BUNDLE = CONTRIBUTOR_VALIDATION_MESSAGES;

    private ConstraintMessages(Locale locale) {
        super(
                new PlatformResourceBundleLocator(USER_VALIDATION_MESSAGES),
                ConstraintMessages::bundle,
                Set.of(),
                locale,
                context -> locale,
                false);
    }

    /** Returns the messages of a language. */
    public static MessageInterpolator in(Language language) {
        return new ConstraintMessages(Locale.forLanguageTag(language.code()));
    }

    /** Fills a place with the constraint's attribute, or what its validator gave; leaves all else as it stands. */
    @Override
    protected String interpolate(Context context, Locale locale, String term) {
        if (!term.startsWith("{")) {
            return term;
        }
        String name = term.substring(1, term.length() - 1);
        Object given = given(context).get(name);
        Object value = given == null
                ? context.getConstraintDescriptor().getAttributes().get(name)
                : given;
        if (value == null) {
            return term;
        }
        return value instanceof Object[] several
                ? Stream.of(several).map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    /** What the check of a constraint gave beside its attributes: with another provider it has no way to. */
    private static Map<String, Object> given(Context context) {
        try {
            return context.unwrap(HibernateMessageInterpolatorContext.class).getMessageParameters();
        } catch (ValidationException otherProvider) {
            return Map.of();
        }
    }

    /** Loads our own bundle, which stands beside this class, whatever else is on the class path. */
    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, ConstraintMessages.class.getModule());
    }
}
