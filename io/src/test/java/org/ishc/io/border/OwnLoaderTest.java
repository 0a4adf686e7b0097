package org.ishc.io.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.FactoryConfigurationError;
import javax.xml.transform.TransformerFactory;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.testing.HostLoaders;
import org.junit.jupiter.api.Test;

/** What libraries see of the host while they work for us. */
class OwnLoaderTest {

    private static ClassLoader ofThread() {
        return Thread.currentThread().getContextClassLoader();
    }

    @Test
    void readersAndWritersOfXml_areThoseOfJava_whateverTheHostOffers() throws IOException {
        List<String> ofJava = List.of(
                DocumentBuilderFactory.newDefaultInstance().getClass().getName(),
                TransformerFactory.newDefaultInstance().getClass().getName());
        for (ClassLoader host : List.of(HostLoaders.stopped(), HostLoaders.withOtherXml())) {
            HostLoaders.in(host, () -> {
                assertThrows(FactoryConfigurationError.class, DocumentBuilderFactory::newInstance);
                assertEquals(
                        ofJava,
                        OwnLoader.during(() -> List.of(
                                DocumentBuilderFactory.newInstance().getClass().getName(),
                                TransformerFactory.newInstance().getClass().getName())));
                return true;
            });
        }
    }

    @Test
    void classesAndFiles_areThoseOfTheLibrary_andServicesOnlyThoseOfJava() throws IOException {
        HostLoaders.in(
                HostLoaders.stopped(),
                () -> OwnLoader.during(() -> {
                    String name = OwnLoader.class.getName();
                    assertSame(OwnLoader.class, assertLoaded(name));
                    assertNotNull(ofThread().getResource(name.replace('.', '/') + ".class"));
                    assertEquals(
                            0, ServiceLoader.load(PackageFormat.class).stream().count());
                    return true;
                }));
    }

    private static Class<?> assertLoaded(String name) {
        try {
            return ofThread().loadClass(name);
        } catch (ClassNotFoundException unseen) {
            throw new AssertionError(name, unseen);
        }
    }

    @Test
    void threadHasTheHostsLoaderAgain_alsoAfterAFailure_andWhereItHasNone() throws IOException {
        ClassLoader host = HostLoaders.stopped();
        HostLoaders.in(
                host,
                () -> assertThrows(
                        FileNotFoundException.class,
                        () -> OwnLoader.during(() -> {
                            throw new FileNotFoundException("gone");
                        })));
        HostLoaders.in(null, () -> OwnLoader.during(OwnLoaderTest::ofThread));
    }
}
