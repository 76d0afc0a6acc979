package register.foi.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.foi.meaning.Fit;
import register.foi.meaning.Likeness;
import register.foi.meaning.Thesaurus;
import register.foi.meaning.Wish;
import register.registers.contracts.Contracts;
import register.registers.disclosures.Disclosures;
import register.registers.metrics.Metrics;
import register.registers.systems.Systems;

/** Weighs everything on the shelf that may answer a question. */
final class Weighing {
    static final List<String> REGISTERS = List.of(
            Contracts.REGISTER.path(), Systems.REGISTER.path(), Metrics.MEASURES.path(), Disclosures.REGISTER.path());

    /** Of one register, by their words, what is compared by its meaning too: a sentence costs some milliseconds. */
    private static final int MOST_COMPARED = 6;

    private static final long MOST_KEPT = 20_000;
    private static final int AMONG = 5;
    static final double LIKENESS_SCALE = 5;
    private static final double AMONG_SCALE = 10;
    private static final double UNLIKE = 0.5;

    private final Thesaurus thesaurus;
    private final @Nullable Likeness likeness;
    private final Cache<String, float[]> vectors =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Weighing(Thesaurus thesaurus, @Nullable Likeness likeness) {
        this.thesaurus = thesaurus;
        this.likeness = likeness;
    }

    /** Forgets what it has kept of what was said. */
    void forget() {
        vectors.invalidateAll();
    }

    List<Weighed> weigh(Wish wish, String sentence, Shelf.Look look) {
        List<Weighed> all = new ArrayList<>();
        Set<String> terms = wish.terms();
        for (String register : REGISTERS) {
            ToDoubleFunction<String> rarity = look.rarity(register);
            for (Shelf.Known known : look.near(register, terms)) {
                Fit fit = Fit.of(thesaurus, wish, known.subject(), rarity);
                all.add(weigh(known.candidate(), fit));
            }
        }
        if (likeness != null) {
            compare(sentence, all, look, likeness);
        }
        lead(all);
        return all;
    }

    private static Weighed weigh(Candidate candidate, Fit fit) {
        Weighed weighed = new Weighed(candidate, fit);
        boolean isContract = candidate.register().equals(Contracts.REGISTER.path());
        boolean isSystem = candidate.register().equals(Systems.REGISTER.path());
        boolean isDisclosure = candidate.register().equals(Disclosures.REGISTER.path());
        weighed.set(Feature.CONTRACT, isContract ? 1 : 0);
        weighed.set(Feature.SYSTEM, isSystem ? 1 : 0);
        weighed.set(Feature.DISCLOSURE, isDisclosure ? 1 : 0);
        weighed.set(Feature.REFUSED, candidate.isRefused() ? 1 : 0);
        weighed.set(Feature.CITING, candidate.cites().isEmpty() ? 0 : 1);
        boolean isUnasked = (isContract || isSystem) && fit.get(Fit.Respect.ASKED) == 0;
        weighed.set(Feature.NOTHING_ASKED, isUnasked ? 1 : 0);
        weighed.set(Feature.COVER_OF_TITLE, fit.get(Fit.Respect.COVER) * fit.get(Fit.Respect.TITLE));
        return weighed;
    }

    /** How alike each is to the question in meaning; of a register with many, those that are alike in words. */
    private void compare(String sentence, List<Weighed> all, Shelf.Look look, Likeness by) {
        float[] asked = by.of(sentence);
        Set<String> few = REGISTERS.stream().filter(look::hasFew).collect(Collectors.toSet());
        Map<String, Integer> compared = new HashMap<>();
        List<Weighed> byWords = new ArrayList<>(all);
        byWords.sort(Comparator.comparingDouble(one -> -one.get(Fit.Respect.COVER)));
        List<Double> best = new ArrayList<>();
        for (Weighed one : byWords) {
            String register = one.candidate().register();
            if (compared.merge(register, 1, Integer::sum) > MOST_COMPARED && !few.contains(register)) {
                continue;
            }
            double alike = Likeness.between(asked, vectors.get(one.candidate().sentence(), by::of));
            one.set(Feature.LIKENESS, alike * LIKENESS_SCALE);
            best.add(alike);
        }
        best.sort(Comparator.reverseOrder());
        double top =
                best.stream().limit(AMONG).mapToDouble(value -> value).average().orElse(0);
        for (Weighed one : all) {
            one.set(Feature.LIKENESS_AMONG, (one.get(Feature.LIKENESS) / LIKENESS_SCALE - top) * AMONG_SCALE);
        }
    }

    /** What answered questions like this one before is led to by them, less where they led to much else too. */
    private static void lead(List<Weighed> all) {
        Map<String, List<Weighed>> byId = new HashMap<>();
        all.forEach(one -> byId.computeIfAbsent(one.candidate().id(), none -> new ArrayList<>())
                .add(one));
        for (Weighed before : all) {
            List<String> cites = before.candidate().cites();
            double share = 1 / Math.sqrt(Math.max(1, cites.size()));
            double alike = before.get(Feature.LIKENESS) / LIKENESS_SCALE - UNLIKE;
            for (String cited : cites) {
                for (Weighed one : byId.getOrDefault(cited, List.of())) {
                    one.setGreater(Feature.PRECEDENT, before.get(Feature.COVER_OF_TITLE) * share);
                    one.setGreater(Feature.PRECEDENT_LIKENESS, alike * share);
                }
            }
        }
    }
}
