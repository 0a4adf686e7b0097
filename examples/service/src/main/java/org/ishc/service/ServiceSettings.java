package org.ishc.service;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator sets; each as {@code --ishc.service.NAME=VALUE}.
 *
 * @param folder where the embedded database lies; not used with PostgreSQL
 * @param unzipped the most bytes that a package may have once it is unpacked; more is refused
 * @param parallel how many packages are validated at the same time; the others wait
 * @param remembered how many packages are kept in memory, ready to be shown
 * @param zone in which the time of receipt is shown
 * @param sample whether the sample package is offered
 */
@ConfigurationProperties("ishc.service")
public record ServiceSettings(
    Path folder,
    @DefaultValue("256MB") DataSize unzipped,
    @DefaultValue("2") int parallel,
    @DefaultValue("4") int remembered,
    @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
    @DefaultValue("true") boolean sample) {}
