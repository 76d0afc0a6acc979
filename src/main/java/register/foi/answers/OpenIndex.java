package register.foi.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.foi.meaning.SentenceModel;
import register.foi.meaning.TextSimilarity;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.AnswerSource;

/**
 * The open index and what searches it.
 *
 * @param byWords searches by words alone, while the vectors of what is compared in meaning are computed
 */
record OpenIndex(
        IndexStore.Stored stored,
        Scorer scorer,
        Ranker ranker,
        Ranker byWords,
        @Nullable TextSimilarity likeness) {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    /** Opens the index of a store, with what meaning is compared with, if it is. */
    static OpenIndex of(
            IndexStore store,
            Thesaurus thesaurus,
            List<AnswerSource<?, ?>> sources,
            @Nullable TextSimilarity likeness) {
        try {
            IndexStore.Stored stored = store.open(thesaurus);
            Scorer scorer = new Scorer(thesaurus, likeness, sources, store.vectors(stored));
            Ranker ranker = new Ranker(thesaurus, scorer, FeatureWeights.shipped(likeness != null));
            Ranker byWords = new Ranker(thesaurus, new Scorer(thesaurus, null, sources), FeatureWeights.shipped(false));
            return new OpenIndex(stored, scorer, ranker, byWords, likeness);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create a folder for the index", unwritable);
        }
    }

    /**
     * Returns the sentence model, or null where this machine cannot run it: the answers are worse then, but the service
     * runs.
     */
    static @Nullable TextSimilarity model() {
        try {
            return new SentenceModel();
        } catch (RuntimeException | LinkageError unusable) {
            LOG.warn(
                    "Answering questions without the sentence model, because it does not run here: {}",
                    unusable.toString());
            return null;
        }
    }

    AnswerIndex index() {
        return stored.index();
    }

    void close() {
        if (likeness != null) {
            likeness.close();
        }
        try {
            stored.close();
        } catch (IOException left) {
            LOG.warn("The index of letters could not be closed", left);
        }
    }
}
