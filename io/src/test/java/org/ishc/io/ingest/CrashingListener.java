package org.ishc.io.ingest;

import org.ishc.io.testing.CrashingSource;

/**
 * A listener that crashes one check on purpose.
 *
 * @param crashed the check
 * @param atBeginning whether at its beginning; else with its work done
 */
public record CrashingListener(String crashed, boolean atBeginning) implements CheckListener {

    @Override
    public void started(String check) {
        crash(atBeginning && check.equals(crashed));
    }

    @Override
    public void finished(String check, long records) {
        crash(!atBeginning && check.equals(crashed));
    }

    private static void crash(boolean isNow) {
        if (isNow) {
            throw new IllegalStateException(CrashingSource.MESSAGE);
        }
    }
}
