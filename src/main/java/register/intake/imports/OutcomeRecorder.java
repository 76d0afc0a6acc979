package register.intake.imports;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Stores the progress and the outcomes of a file, for those who look at it meanwhile. */
final class OutcomeRecorder implements Importer.Listener {
    private static final long EVERY = 500_000_000;

    /** Each is a document of several kilobytes, which the driver needs several times. */
    private static final int BATCH = 200;

    private final Jdbi jdbi;
    private final String id;
    private final boolean keepsOutcomes;
    private final List<ImportOutcome> waiting = new ArrayList<>();
    private int place = 1;
    private long total;
    private long told = System.nanoTime();

    /**
     * Creates a recorder.
     *
     * @param keepsOutcomes whether the outcomes are stored, and not only how many there are
     */
    OutcomeRecorder(Jdbi jdbi, String id, boolean keepsOutcomes) {
        this.jdbi = jdbi;
        this.id = id;
        this.keepsOutcomes = keepsOutcomes;
    }

    @Override
    public void begins(long records) {
        total = records;
        jdbi.useHandle(handle -> ImportDao.progress(handle, id, 0, total));
    }

    @Override
    public void outcomes(List<ImportOutcome> outcomes) {
        if (keepsOutcomes) {
            for (ImportOutcome one : outcomes) {
                waiting.add(one);
                if (waiting.size() >= BATCH) {
                    flush();
                }
            }
        }
    }

    @Override
    public void done(long records) {
        if (System.nanoTime() - told > EVERY) {
            told = System.nanoTime();
            jdbi.useHandle(handle -> ImportDao.progress(handle, id, records, total));
        }
    }

    /** Stores the outcomes that wait for others. */
    void flush() {
        if (!waiting.isEmpty()) {
            jdbi.useHandle(handle -> ImportDao.outcomes(handle, id, place, waiting));
            place += waiting.size();
            waiting.clear();
        }
    }
}
