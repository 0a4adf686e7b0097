package org.ishc.service.web;

import java.util.Map;
import java.util.Optional;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.service.store.PackageStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /health}: 200 and UP when the database answers, else 503 and DOWN; anybody may ask. */
@RestController
final class HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);

    private final PackageStore store;

    HealthCheck(PackageStore store) {
        this.store = store;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        try {
            store.count(Optional.empty());
            return answer(HttpStatus.OK, "UP");
        } catch (DataAccessException unreachable) {
            LOG.warn("The database does not answer", unreachable);
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "DOWN");
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(CanonicalJson.write(Map.of("status", word)));
    }
}
