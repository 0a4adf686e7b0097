package org.ishc.service;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the service. Without arguments it keeps its data in a folder beside its jar, and needs nothing else. */
public final class ServiceApplication {

    private ServiceApplication() {}

    /** What Spring finds and wires. */
    @Configuration(proxyBeanMethods = false)
    @SpringBootApplication
    @EnableConfigurationProperties(ServiceSettings.class)
    static class Wiring {

        /** The clock that stamps what is received; nothing is computed by it. */
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Starts the service with Spring Boot's arguments. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Returns the service, ready to run. */
    static SpringApplication application() {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(Map.of(
                "ishc.service.folder",
                new ApplicationHome(ServiceApplication.class)
                        .getDir()
                        .toPath()
                        .resolve("ishc-data")
                        .toString()));
        return application;
    }
}
