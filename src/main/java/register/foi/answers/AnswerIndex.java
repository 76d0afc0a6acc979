package register.foi.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import register.foi.meaning.Subject;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.Candidate;
import register.values.Json;

/**
 * A full-text index (Lucene) of everything that may answer a question, separate from the database, from which it can be made
 * anew at any time.
 */
final class AnswerIndex implements AutoCloseable {
    /** The size up to which all candidates of a register are compared with a question, whatever their words. */
    private static final int FEW = 500;

    private static final int MOST_NEAR = 60;
    private static final long MOST_KNOWN = 3000;
    private static final int WORKING_MEGABYTES = 16;
    private static final String ID = "id";
    private static final String REGISTER = "register";
    private static final String CANDIDATE = "candidate";

    private final Thesaurus thesaurus;

    /** Recently read candidates, by where they are stored: a segment never changes what it has. */
    private final Cache<Stored, Analyzed> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Opens the index in a folder as it was last saved; in an empty folder, an empty one. */
    AnswerIndex(Path folder, Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
        try {
            directory = MMapDirectory.open(Files.createDirectories(folder));
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(new WhitespaceAnalyzer())
                            .setRAMBufferSizeMB(WORKING_MEGABYTES)
                            .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)));
            searchers = new SearcherManager(writer, null);
        } catch (IOException unusable) {
            throw new UncheckedIOException("the folder " + folder + " cannot be written to", unusable);
        }
    }

    /** Replaces the candidates of a record; an empty list removes the record. */
    void put(String register, String key, List<Candidate> candidates) {
        Term id = new Term(ID, Candidate.id(register, key));
        try {
            if (candidates.isEmpty()) {
                writer.deleteDocuments(id);
            } else {
                writer.updateDocuments(
                        id, candidates.stream().map(this::document).toList());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Reads all files of the index, and fails if one of them is not as it was written. */
    void verify() {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Returns the mark that the index was last saved with; empty if it was not saved since it was last cleared. */
    Optional<IndexMark> mark() {
        Iterable<Map.Entry<String, String>> saved = writer.getLiveCommitData();
        Map<String, String> map = new HashMap<>();
        if (saved != null) {
            saved.forEach(one -> map.put(one.getKey(), one.getValue()));
        }
        return IndexMark.read(map);
    }

    /** Saves the index, so that it can be opened again as it is now. */
    void save(IndexMark mark) {
        try {
            writer.setLiveCommitData(mark.toMap().entrySet());
            writer.commit();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Drops the candidates that were read lately, since something may have been removed from their records. */
    void forget() {
        known.invalidateAll();
    }

    /** Writes the files anew that have something of removed candidates, which takes long in a large index. */
    void purge() {
        try {
            writer.forceMergeDeletes(true);
            writer.commit();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Removes everything, and that the index was ever saved. */
    void clear() {
        try {
            writer.setLiveCommitData(Map.<String, String>of().entrySet());
            writer.deleteAll();
            known.invalidateAll();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Makes the changes so far visible to searches. */
    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Document document(Candidate candidate) {
        Set<String> terms = Subject.of(thesaurus, candidate.title(), candidate.texts(), candidate.offers())
                .terms();
        Document document = new Document();
        document.add(new StringField(ID, candidate.id(), Field.Store.NO));
        document.add(new StringField(REGISTER, candidate.register(), Field.Store.NO));
        document.add(new TextField(candidate.register(), String.join(" ", terms), Field.Store.NO));
        try {
            document.add(new StoredField(CANDIDATE, Json.mapper().writeValueAsString(candidate)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return document;
    }

    /** Searches a point-in-time view of the index. */
    <R> R read(Function<Look, R> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.apply(new Look(searcher));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A point-in-time view of the index. */
    final class Look {
        private final IndexSearcher searcher;

        private Look(IndexSearcher searcher) {
            this.searcher = searcher;
        }

        /**
         * Returns the candidates of a register that share most of some terms, nearest first; all of them where there
         * are few.
         *
         * @param score computes the result for each candidate and its subject
         */
        <S> List<S> near(String register, Set<String> terms, BiFunction<Candidate, Subject, S> score) {
            try {
                Query in = new TermQuery(new Term(REGISTER, register));
                int all = searcher.count(in);
                BooleanQuery.Builder query = new BooleanQuery.Builder();
                if (all <= FEW) {
                    query.add(in, Occur.FILTER).add(new MatchAllDocsQuery(), Occur.SHOULD);
                }
                terms.forEach(term -> query.add(new TermQuery(new Term(register, term)), Occur.SHOULD));
                return known(searcher.search(query.build(), all <= FEW ? FEW : MOST_NEAR).scoreDocs).stream()
                        .map(one -> score.apply(one.candidate(), one.subject()))
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** Returns the candidates of a record. */
        List<Candidate> of(String id) {
            try {
                return known(searcher.search(new TermQuery(new Term(ID, id)), FEW).scoreDocs).stream()
                        .map(Analyzed::candidate)
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** Whether a register has so few entries that all of them are compared. */
        boolean hasFew(String register) {
            try {
                return searcher.count(new TermQuery(new Term(REGISTER, register))) <= FEW;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /**
         * Returns the rarity of terms in a register: 1 where no candidate has the term, and near 0 where all have it.
         */
        ToDoubleFunction<String> rarity(String register) {
            try {
                double all = Math.max(1, searcher.count(new TermQuery(new Term(REGISTER, register))));
                Map<String, Double> known = new HashMap<>();
                return term -> known.computeIfAbsent(term, asked -> rarity(new Term(register, asked), all));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** Whether a candidate of any register has a term. */
        boolean has(String term) {
            return registers().anyMatch(register -> frequency(register, term) > 0);
        }

        /** Returns the words of all candidates that begin with some letters, each with how many candidates have it. */
        Map<String, Integer> beginningWith(String letters) {
            Map<String, Integer> found = new TreeMap<>();
            registers().forEach(register -> addTerms(register, letters, found));
            return found;
        }

        private void addTerms(String register, String letters, Map<String, Integer> found) {
            try {
                Terms all = MultiTerms.getTerms(searcher.getIndexReader(), register);
                if (all == null) {
                    return;
                }
                TermsEnum terms = all.iterator();
                boolean isMore = terms.seekCeil(new BytesRef(letters)) != TermsEnum.SeekStatus.END;
                while (isMore && terms.term().utf8ToString().startsWith(letters)) {
                    found.merge(terms.term().utf8ToString(), terms.docFreq(), Integer::sum);
                    isMore = terms.next() != null;
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** Returns a word with a stem as a candidate writes it. */
        Optional<String> wordOf(String stem) {
            return registers()
                    .filter(register -> frequency(register, stem) > 0)
                    .findFirst()
                    .flatMap(register -> near(register, Set.of(stem), (candidate, subject) -> candidate).stream()
                            .flatMap(candidate -> wordIn(candidate, stem).stream())
                            .findFirst());
        }

        private Optional<String> wordIn(Candidate candidate, String stem) {
            String text = candidate.title() + " " + String.join(" ", candidate.texts());
            return Optional.ofNullable(thesaurus.wordsByStem(text).get(stem));
        }

        private Stream<String> registers() {
            return FieldInfos.getIndexedFields(searcher.getIndexReader()).stream()
                    .filter(field -> !field.equals(ID) && !field.equals(REGISTER))
                    .sorted();
        }

        private int frequency(String register, String term) {
            try {
                return searcher.getIndexReader().docFreq(new Term(register, term));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private double rarity(Term term, double all) {
            int having = frequency(term.field(), term.text());
            return having == 0 ? 1 : Math.log(1 + all / having) / Math.log(1 + all);
        }

        private List<Analyzed> known(ScoreDoc[] found) throws IOException {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            StoredFields fields = searcher.storedFields();
            List<Analyzed> all = new ArrayList<>(found.length);
            for (ScoreDoc document : found) {
                Stored stored = Stored.of(leaves, document.doc);
                Analyzed recent = known.getIfPresent(stored);
                if (recent == null) {
                    recent = analyzed(fields.document(document.doc).get(CANDIDATE));
                    known.put(stored, recent);
                }
                all.add(recent);
            }
            return all;
        }
    }

    /** The place of a document: its segment, and its number there. */
    private record Stored(Object segment, int number) {
        static Stored of(List<LeafReaderContext> leaves, int document) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            return new Stored(leaf.reader().getCoreCacheHelper().getKey(), document - leaf.docBase);
        }
    }

    private Analyzed analyzed(String said) {
        try {
            Candidate candidate = Json.mapper().readValue(said, Candidate.class);
            return new Analyzed(
                    candidate, Subject.of(thesaurus, candidate.title(), candidate.texts(), candidate.offers()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("what was put into the index can be read", impossible);
        }
    }

    /** A candidate and its subject. */
    private record Analyzed(Candidate candidate, Subject subject) {}

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.commit();
        // Not closed, which would wait for files that are being merged: these are merged the next time.
        writer.rollback();
        directory.close();
    }
}
