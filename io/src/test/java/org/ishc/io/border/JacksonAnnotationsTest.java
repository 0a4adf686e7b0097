package org.ishc.io.border;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/** What a host hears whose framework brings the annotations of an earlier Jackson. */
class JacksonAnnotationsTest {

    /** Sees the library as a host with annotations before 2.21 does. */
    private static final class WithOldAnnotations extends ClassLoader {

        WithOldAnnotations() {
            super(null); // that of the platform sees the library, too, where it is a module
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.startsWith("org.ishc.io.border.")) {
                throw new ClassNotFoundException(name);
            }
            String resource = "/" + name.replace('.', '/') + ".class";
            try (InputStream in = JacksonAnnotations.class.getResourceAsStream(resource)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    @Test
    void annotationsOfToday_areEnough() {
        assertDoesNotThrow(JacksonAnnotations::require);
    }

    @Test
    void olderAnnotations_areNamedWithTheVersionToSet() throws ReflectiveOperationException {
        Class<?> seen = new WithOldAnnotations().loadClass(JacksonAnnotations.class.getName());
        Throwable said = assertThrows(InvocationTargetException.class, () -> seen.getMethod("require")
                        .invoke(null))
                .getCause();
        assertInstanceOf(IllegalStateException.class, said);
        assertTrue(said.getMessage().contains("jackson-bom.version to 2.21"), said::getMessage);
    }
}
