package org.ishc.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Gives packages an owner: the unit whose they are; what was received before is its sender's. The same bytes may now be
 * there once for each owner, so that nobody learns what others sent. In Java, since each database has named the
 * constraint that goes in its own way.
 */
@Component
final class OwnersMigration implements JavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            List<String> constraints = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select constraint_name from information_schema.table_constraints where lower(table_name) = 'packages' and constraint_type = 'UNIQUE'"
                            + " and lower(table_schema) = lower(current_schema)")) {
                while (rows.next()) {
                    constraints.add(rows.getString(1));
                }
            }
            for (String constraint : constraints) {
                statement.execute("alter table packages drop constraint \"" + constraint + "\"");
            }
            statement.execute("alter table packages add column owner varchar(64) default '' not null");
            statement.execute("update packages set owner = coalesce(sender, '')");
            statement.execute("alter table packages add constraint packages_once unique (sha256, owner)");
            statement.execute("create index packages_by_owner on packages (owner, id)");
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "owners";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
