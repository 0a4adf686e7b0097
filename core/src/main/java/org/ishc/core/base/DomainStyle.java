package org.ishc.core.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.immutables.value.Value;

/**
 * How the aggregates of this library are generated: a public abstract type, a package-private implementation, a builder
 * reached through the abstract type's static {@code builder()}. Of the source only, so that no host needs the
 * generator's classes to read ours.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        defaultAsDefault = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {Override.class})
@API(status = API.Status.INTERNAL, since = "0.1")
public @interface DomainStyle {}
