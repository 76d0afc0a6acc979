package register.foi.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import register.foi.meaning.TextSimilarity;
import register.foi.meaning.Thesaurus;
import register.registers.contracts.Contract;
import register.registers.disclosures.Disclosure;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.systems.IctSystem;
import register.values.Json;
import register.values.Reference;

/** What ships, on a shelf without a database beside it. */
final class ShippedIndex implements AutoCloseable {
    private static final Path DATA = Path.of("src/main/resources/coventry");

    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final AnswerIndex shelf;
    private final Scorer weighing;
    private final Map<String, List<Observation>> observations = new HashMap<>();

    ShippedIndex(Path folder, @Nullable TextSimilarity likeness) {
        shelf = new AnswerIndex(folder, thesaurus);
        weighing = new Scorer(thesaurus, likeness);
        read("contracts", Contract.class).forEach(contract -> put(List.of(Candidates.contract(contract))));
        read("systems", IctSystem.class).forEach(system -> put(List.of(Candidates.system(system))));
        read("disclosures", Disclosure.class).forEach(disclosure -> put(Candidates.disclosure(disclosure)));
        Map<String, Set<String>> parts = new HashMap<>();
        read("observations", Observation.class).forEach(observation -> {
            String key = new Reference(observation.measure()).key();
            observations.computeIfAbsent(key, none -> new ArrayList<>()).add(observation);
            parts.computeIfAbsent(key, none -> new HashSet<>())
                    .addAll(observation.dimensions().values());
        });
        read("metrics", Measure.class)
                .forEach(measure -> put(List.of(Candidates.measure(
                        measure, parts.getOrDefault(new Reference(measure.measure()).key(), Set.of())))));
        shelf.show();
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    AnswerIndex shelf() {
        return shelf;
    }

    Ranker finding(FeatureWeights weights) {
        return new Ranker(thesaurus, weighing, weights);
    }

    /** Whether a measure has figures of a time. */
    BiPredicate<String, AskedPeriods> isOfTime() {
        return (measure, asked) -> observations.getOrDefault(measure, List.of()).stream()
                .anyMatch(one -> asked.mean(one.period().first(), one.period().last()));
    }

    private void put(List<Candidate> candidates) {
        Candidate first = candidates.get(0);
        shelf.put(first.register(), first.key(), candidates);
    }

    private static <T> List<T> read(String name, Class<T> type) {
        List<T> items = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(DATA.resolve(name + ".ndjson"))) {
                items.add(Json.mapper().readValue(line, type));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return items;
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
