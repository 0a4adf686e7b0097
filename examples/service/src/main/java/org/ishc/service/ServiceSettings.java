package org.ishc.service;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator sets; each as {@code --ishc.service.NAME=VALUE}.
 *
 * @param folder where the embedded database lies; not used with PostgreSQL
 * @param unzipped the most bytes that a package may have once it is unpacked; more is refused
 * @param memory how much memory the process may have that judges a package; what needs more is refused
 * @param time how long judging a package may take; what takes longer is refused
 * @param parallel how many packages are judged at the same time; the others wait
 * @param uploads how many requests may send at the same time; others are told to come back
 * @param sending how long one request may take to send what it has to send
 * @param hourly how many packages an account may send in an hour
 * @param remembered how many packages are kept in memory, ready to be shown
 * @param zone in which the time of receipt is shown, and its day is counted
 * @param sample whether the sample package is offered
 * @param renew the account that gets another password on this start, printed once
 * @param claims where a provider of OpenID Connect says who somebody is
 */
@ConfigurationProperties("ishc.service")
public record ServiceSettings(
        Path folder,
        @DefaultValue("256MB") DataSize unzipped,
        @DefaultValue("1GB") DataSize memory,
        @DefaultValue("2m") Duration time,
        @DefaultValue("2") int parallel,
        @DefaultValue("24") int uploads,
        @DefaultValue("10m") Duration sending,
        @DefaultValue("120") int hourly,
        @DefaultValue("4") int remembered,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
        @DefaultValue("true") boolean sample,
        Optional<String> renew,
        @DefaultValue Claims claims) {

    /**
     * The claims of a token that say who somebody is.
     *
     * @param account the name under which what they do is written down
     * @param role {@code centre}, {@code province} or {@code reader}
     * @param unit the unit code of a province
     */
    public record Claims(
            @DefaultValue("sub") String account,
            @DefaultValue("ishc_role") String role,
            @DefaultValue("ishc_unit") String unit) {}
}
