package org.ishc.service.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Brings what was committed onto the disk before anybody is told so. PostgreSQL does that with every commit; H2 writes
 * at once as it is opened, but leaves it to the operating system when the disk has it, unless it is asked.
 */
@Component
class DiskSync {

    private final JdbcTemplate database;
    private final boolean isAsked;

    DiskSync(DataSource source, JdbcTemplate database) throws MetaDataAccessException {
        this.database = database;
        this.isAsked = JdbcUtils.extractDatabaseMetaData(
                        source, databaseMetaData -> databaseMetaData.getDatabaseProductName())
                .equals("H2");
    }

    /** Returns when everything that was committed is on the disk. */
    void await() {
        if (isAsked) {
            database.execute("checkpoint sync");
        }
    }
}
