package register.foi.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.foi.meaning.Thesaurus;

/**
 * Where the index is: in a folder that is kept for the next start or, if there is none that can be written to, in a temporary
 * one.
 *
 * @param folder that is kept; null for a temporary one
 * @param edition of the code that makes the index
 */
public record IndexStore(@Nullable Path folder, String edition) {
    /** An index that is deleted when the service stops. */
    public static final IndexStore TEMPORARY = new IndexStore(null, "");

    private static final String VECTORS = "vectors.bin";
    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

    /**
     * An open index.
     *
     * @param scratch its folder, if that is temporary
     */
    record Stored(AnswerIndex index, @Nullable Scratch scratch) implements AutoCloseable {
        boolean isKept() {
            return scratch == null;
        }

        @Override
        public void close() throws IOException {
            try (Scratch temporary = scratch) {
                index.close();
                if (temporary != null) {
                    LOG.debug("{} is deleted", temporary.folder());
                }
            }
        }
    }

    /** Opens the index as it was saved, or an empty one. */
    Stored open(Thesaurus thesaurus) throws IOException {
        if (folder != null) {
            try {
                return new Stored(kept(folder, thesaurus), null);
            } catch (IOException | UncheckedIOException unusable) {
                LOG.warn(
                        "The index of letters is not kept for the next start, because {} cannot be used: {}",
                        folder,
                        unusable.toString());
            }
        }
        Scratch scratch = Scratch.open();
        return new Stored(new AnswerIndex(scratch.folder(), thesaurus), scratch);
    }

    /** Returns the vectors of what is in an open index, kept beside it if it is kept. */
    CandidateVectors vectors(Stored open) {
        return folder == null || !open.isKept()
                ? CandidateVectors.unkept()
                : CandidateVectors.in(folder.resolve(VECTORS), edition);
    }

    private static AnswerIndex kept(Path folder, Thesaurus thesaurus) throws IOException {
        Files.createDirectories(folder);
        try {
            return verified(folder, thesaurus);
        } catch (UncheckedIOException damaged) {
            if (damaged.getCause() instanceof LockObtainFailedException) {
                throw damaged;
            }
            LOG.warn("The index in {} is damaged and is made anew: {}", folder, damaged.toString());
            clear(folder);
            return verified(folder, thesaurus);
        }
    }

    private static AnswerIndex verified(Path folder, Thesaurus thesaurus) throws IOException {
        AnswerIndex index = new AnswerIndex(folder, thesaurus);
        try {
            index.verify();
            return index;
        } catch (UncheckedIOException damaged) {
            index.close();
            throw damaged;
        }
    }

    /** Deletes the files of an index, and no other that may be in the folder. */
    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(IndexStore::isOfIndex).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOfIndex(Path file) {
        String name = file.getFileName().toString();
        return IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches()
                || name.startsWith(IndexFileNames.SEGMENTS)
                || name.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }
}
